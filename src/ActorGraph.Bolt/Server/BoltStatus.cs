namespace ActorGraph.Bolt.Server;

/// <summary>The GQL status of an error, sent from Bolt 5.7 on (Bolt message specification, "Summary message - FAILURE").</summary>
/// <param name="Code">Five characters, as in `42001`.</param>
/// <param name="Description">What they stand for, as in `error: syntax error or access rule violation - invalid syntax`; null where only the message tells.</param>
/// <param name="Cause">A more exact status; null where there is none.</param>
public sealed record BoltStatus(string Code, string? Description = null, BoltStatus? Cause = null)
{
    /// <summary>The status where none is known.</summary>
    public static readonly BoltStatus General = new("50N42", "error: general processing exception - unexpected error");
}
