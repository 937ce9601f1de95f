namespace ActorGraph.Model.Domain;

/// <summary>
/// The properties by which a fact is marked as contested. They are derived: the status that was entered is kept beside it
/// and comes back when nothing contests the fact any more.
/// </summary>
public static class FactStatus
{
    public const string Property = "status";
    public const string Contested = "contested";

    /// <summary>The ids of the denials.</summary>
    public const string ContestedBy = "contestedBy";

    /// <summary>The status that was entered, while <c>status</c> says contested.</summary>
    public const string Entered = "enteredStatus";
}
