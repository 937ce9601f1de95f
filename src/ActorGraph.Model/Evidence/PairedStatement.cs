namespace ActorGraph.Model.Evidence;

/// <summary>A statement that is shown wherever a claim is shown, because the claim is about the one who made it.</summary>
/// <param name="ClaimId">The claim.</param>
/// <param name="SubjectId">The actor whom the claim is about.</param>
/// <param name="VoiceId">The actor whose statement it is: the subject or a part of it.</param>
/// <param name="StatementId">The statement.</param>
/// <param name="AboutId">The claim that the statement is about: the same, or a neighbouring one.</param>
public sealed record PairedStatement(
    string ClaimId, string SubjectId, string VoiceId, string StatementId, string AboutId, PairingBearing Bearing, PairingKind Kind);

/// <summary>Whether a paired statement speaks to the claim itself.</summary>
public enum PairingBearing
{
    /// <summary>It is about the very claim.</summary>
    Answer,

    /// <summary>It is about a neighbouring claim in the same matter, and is no answer.</summary>
    Context,
}

/// <summary>What a paired statement does.</summary>
public enum PairingKind
{
    /// <summary>Denies.</summary>
    Denial,

    /// <summary>Refuses to speak of it.</summary>
    Refusal,

    /// <summary>Says something of the speaker's own conduct.</summary>
    OwnConduct,
}
