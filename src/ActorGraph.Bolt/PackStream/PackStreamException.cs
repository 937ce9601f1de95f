namespace ActorGraph.Bolt.PackStream;

/// <summary>Bytes that are not a value, or more of a value than is allowed.</summary>
internal sealed class PackStreamException(string message) : Exception(message);
