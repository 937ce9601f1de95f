using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.Messages;

/// <summary>LOGOFF: no fields (Bolt message specification, "Request message - LOGOFF", from 5.1 on).</summary>
internal sealed record LogoffMessage() : EmptyMessage("LOGOFF", MessageTag.Logoff);

/// <summary>GOODBYE: no fields and no answer (Bolt message specification, "Request message - GOODBYE").</summary>
internal sealed record GoodbyeMessage() : EmptyMessage("GOODBYE", MessageTag.Goodbye);

/// <summary>RESET: no fields; interrupts what is running (Bolt message specification, "Request message - RESET").</summary>
internal sealed record ResetMessage() : EmptyMessage("RESET", MessageTag.Reset);

/// <summary>COMMIT: no fields (Bolt message specification, "Request message - COMMIT").</summary>
internal sealed record CommitMessage() : EmptyMessage("COMMIT", MessageTag.Commit);

/// <summary>ROLLBACK: no fields (Bolt message specification, "Request message - ROLLBACK").</summary>
internal sealed record RollbackMessage() : EmptyMessage("ROLLBACK", MessageTag.Rollback);

/// <summary>A request that is only its tag.</summary>
internal abstract record EmptyMessage(string Name, byte Tag) : IRequest
{
    public void Write(MessageWriter writer, BoltVersion version)
    {
        writer.Begin(Tag, 0);
        writer.End();
    }
}
