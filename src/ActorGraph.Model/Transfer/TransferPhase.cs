namespace ActorGraph.Model.Transfer;

/// <summary>What a transfer is doing.</summary>
public enum TransferPhase
{
    /// <summary>Reads the source, to know it again.</summary>
    Reading,

    /// <summary>Copies nodes.</summary>
    Nodes,

    /// <summary>Copies relationships.</summary>
    Relationships,

    /// <summary>Makes indexes and constraints.</summary>
    Schema,

    /// <summary>Reads what is in the target, to compare it.</summary>
    Verifying,

    /// <summary>Takes its own marks out of the target.</summary>
    Finishing,
}
