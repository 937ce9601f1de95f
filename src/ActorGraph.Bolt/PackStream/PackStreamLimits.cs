namespace ActorGraph.Bolt.PackStream;

/// <summary>What one message may cost to read; sizes inside a message are bounded by the message's own size.</summary>
/// <param name="Depth">How deep values may nest.</param>
/// <param name="Values">How many values there may be, at every depth together.</param>
internal sealed record PackStreamLimits(int Depth, int Values)
{
    /// <summary>For what a client sends: about half a gigabyte in the worst case.</summary>
    public static readonly PackStreamLimits Request = new(Depth: 128, Values: 4_000_000);

    /// <summary>For what a server sends, which the client asked for: an answer that cannot be read may be that of a write that was done.</summary>
    public static readonly PackStreamLimits Response = new(Depth: 1_100, Values: 50_000_000);
}
