namespace ActorGraph.Graph.CaseFiles;

/// <summary>Why a commit could not be made durable, for <see cref="FileErrors"/> to say.</summary>
internal sealed class CommitRefusedException(CommitOutcome outcome, string what, Exception? inner = null) : Exception(what, inner)
{
    public CommitOutcome Outcome { get; } = outcome;
}
