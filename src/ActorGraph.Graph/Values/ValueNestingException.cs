namespace ActorGraph.Graph.Values;

/// <summary>Lists and maps were put into each other more deeply than any reader, writer or comparison of them can follow safely.</summary>
public sealed class ValueNestingException()
    : GraphStoreException($"Lists and maps may be nested {MaximumDepth:N0} deep at most. Flatten the value.")
{
    /// <summary>How deep a list or map may be nested; one that holds neither is 1 deep.</summary>
    public const int MaximumDepth = 1_000;
}
