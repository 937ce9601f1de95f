namespace ActorGraph.Graph;

/// <summary>The store is full in some respect, or a name is too long for it.</summary>
public sealed class StoreLimitException(string message) : GraphStoreException(message);
