namespace ActorGraph.Graph.Trees;

/// <summary>The total order that a tree keeps its entries in.</summary>
internal interface ITreeOrder<T>
{
    static abstract int Compare(in T left, in T right);
}

/// <summary>A place between entries, given by a question that is true for a first part of the entries and false for the rest.</summary>
internal interface ITreePosition<T>
{
    bool IsAfter(in T entry);
}
