namespace ActorGraph.Graph.Pages;

/// <summary>
/// A part of the state that is copied on write. The transaction whose token it carries made it and may change it in place;
/// for everybody else it is immutable for ever.
/// </summary>
internal interface IOwnedPage<TSelf> where TSelf : class
{
    /// <summary>The token of the transaction that made this page.</summary>
    object Owner { get; }

    /// <summary>A copy that <paramref name="owner"/> may change.</summary>
    TSelf CloneFor(object owner);
}
