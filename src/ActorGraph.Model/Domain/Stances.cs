namespace ActorGraph.Model.Domain;

/// <summary>What a speaker does with a claim.</summary>
public static class Stances
{
    public const string Asserted = "asserted";
    public const string Confirmed = "confirmed";
    public const string Denied = "denied";
    public const string Retracted = "retracted";

    /// <summary>All stances.</summary>
    public static Vocabulary All { get; } = new(
        Asserted, Confirmed, Denied, "questioned", "reported", "declined", "regretted", "condemned", "appealed", Retracted);

    /// <summary>Those that take a claim for true as the speaker's own word.</summary>
    public static Vocabulary Upholding { get; } = new(Asserted, Confirmed);

    /// <summary>The type of the derived relationship for a stance: <c>ASSERTED</c>. A retraction has none, it takes lines away.</summary>
    public static string? RelationshipType(string stance) =>
        stance == Retracted || !All.Contains(stance) ? null : stance.ToUpperInvariant();
}
