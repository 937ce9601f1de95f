namespace ActorGraph.Model.Transfer;

/// <summary>An element on its way.</summary>
/// <param name="Key">The id that it has in the source.</param>
internal abstract record TransferElement(long Key, IReadOnlyDictionary<string, object> Properties);

/// <summary>A node.</summary>
internal sealed record TransferNode(long Key, IReadOnlyList<string> Labels, IReadOnlyDictionary<string, object> Properties)
    : TransferElement(Key, Properties);

/// <summary>A relationship between the nodes with two keys.</summary>
internal sealed record TransferRelationship(long Key, string Type, long From, long To, IReadOnlyDictionary<string, object> Properties)
    : TransferElement(Key, Properties);
