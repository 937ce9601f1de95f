namespace ActorGraph.Bolt.Framing;

/// <summary>A message is larger than the reader allows.</summary>
internal sealed class MessageTooLargeException(int limit)
    : Exception($"A message is larger than the {limit} bytes that are allowed. Send fewer values at a time.");
