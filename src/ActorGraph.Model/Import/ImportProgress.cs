namespace ActorGraph.Model.Import;

/// <summary>What an import is doing.</summary>
public enum ImportPhase
{
    /// <summary>Reads the files and applies the rules; nothing is written yet.</summary>
    Checking,

    /// <summary>Writes nodes and relationships.</summary>
    Writing,

    /// <summary>Makes the derived relationships.</summary>
    Deriving,
}

/// <summary>How far an import is.</summary>
/// <param name="Done">Elements of this phase that are done.</param>
/// <param name="Total">Elements of this phase; null while it is not known.</param>
public sealed record ImportProgress(ImportPhase Phase, long Done, long? Total);
