using ActorGraph.Bolt.Framing;

namespace ActorGraph.Bolt.Messages;

/// <summary>A message from client to server (Bolt message specification, "Messages").</summary>
internal interface IRequest
{
    /// <summary>The message's name in the specification.</summary>
    string Name { get; }

    /// <summary>Writes the message as the version has it.</summary>
    void Write(MessageWriter writer, BoltVersion version);
}
