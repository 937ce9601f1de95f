using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Messages;

/// <summary>PULL: one map with n and qid (Bolt message specification, "Request message - PULL").</summary>
internal sealed record PullMessage(long Count, long QueryId) : StreamMessage("PULL", MessageTag.Pull, Count, QueryId)
{
    public static PullMessage Read(ValueReader values, ref PackStreamReader reader)
    {
        var (count, queryId) = ReadFields(values, ref reader);
        return new PullMessage(count, queryId);
    }
}

/// <summary>DISCARD: one map with n and qid (Bolt message specification, "Request message - DISCARD").</summary>
internal sealed record DiscardMessage(long Count, long QueryId) : StreamMessage("DISCARD", MessageTag.Discard, Count, QueryId)
{
    public static DiscardMessage Read(ValueReader values, ref PackStreamReader reader)
    {
        var (count, queryId) = ReadFields(values, ref reader);
        return new DiscardMessage(count, queryId);
    }
}

/// <summary>A request for records: how many (-1 is all), of which query of the transaction (-1 is the last).</summary>
internal abstract record StreamMessage(string Name, byte Tag, long Count, long QueryId) : IRequest
{
    public const long All = -1;
    public const long LastQuery = -1;

    public void Write(MessageWriter writer, BoltVersion version)
    {
        writer.Begin(Tag, 1);
        new RequestFields().Add("n", Count).Add("qid", QueryId == LastQuery ? null : QueryId).Write(writer);
        writer.End();
    }

    private protected static (long Count, long QueryId) ReadFields(ValueReader values, ref PackStreamReader reader)
    {
        var extra = values.ReadMapOrNull(ref reader);
        if (extra.GetValueOrDefault("n") is not (long and (All or > 0) and var count))
            throw new PackStreamException("The entry `n` is a positive number of records, or -1 for all of them.");
        return (count, extra.GetValueOrDefault("qid") as long? ?? LastQuery);
    }
}
