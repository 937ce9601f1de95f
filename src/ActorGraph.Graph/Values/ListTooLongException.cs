namespace ActorGraph.Graph.Values;

/// <summary>All items of a range would have to be held at once, and there are more than a list in memory can hold.</summary>
public sealed class ListTooLongException(long count)
    : GraphStoreException($"A list of {count:N0} items cannot be held in memory; {Array.MaxLength:N0} are allowed. Take the items one by one with UNWIND.");
