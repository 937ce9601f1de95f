namespace ActorGraph.Bolt.Server;

/// <summary>A result that has not been read to its end.</summary>
internal sealed class OpenResult(IBoltResult result)
{
    public IBoltResult Result { get; } = result;

    public long Records { get; set; }
}
