namespace ActorGraph.Model.Domain;

/// <summary>The closed sets of words of the model, other than stances and labels.</summary>
public static class Vocabularies
{
    /// <summary><c>claimType</c> of a claim.</summary>
    public static Vocabulary ClaimTypes { get; } = new("event", "figure", "relationship", "legal", "appeal");

    /// <summary><c>denialOf</c> of a statement: what in the claim a denial is aimed at.</summary>
    public static Vocabulary Denials { get; } = new("occurrence", "characterization", "responsibility", "figure", "legality");

    /// <summary><c>valueQualifier</c> of a statement: how its words bound the figure.</summary>
    public static Vocabulary ValueQualifiers { get; } = new(
        "exact", "about", "more_than", "at_least", "less_than", "up_to", "between", "unquantified", "none");

    /// <summary><c>certainty</c> of a statement, the speaker's own.</summary>
    public static Vocabulary Certainties { get; } = new("stated", "likely", "possible");

    /// <summary><c>reviewStatus</c> of a statement.</summary>
    public static Vocabulary ReviewStatuses { get; } = new("machine", "reviewed");

    /// <summary><c>rank</c> of a statement. A deprecated one stays on record and draws nothing.</summary>
    public static Vocabulary Ranks { get; } = new("preferred", "normal", "deprecated");

    /// <summary><c>directness</c> of a statement.</summary>
    public static Vocabulary Directness { get; } = new("primary", "secondhand");

    /// <summary><c>status</c> of an event.</summary>
    public static Vocabulary EventStatuses { get; } = new("alleged", "established");

    /// <summary><c>role</c> of INVOLVES.</summary>
    public static Vocabulary InvolvementRoles { get; } = new("actor", "recipient", "affected", "alleged origin");

    /// <summary><c>role</c> of AT.</summary>
    public static Vocabulary PlaceRoles { get; } = new("from", "to", "in", "via");

    /// <summary><c>as</c> of INVOKES and INVOKED.</summary>
    public static Vocabulary Invocations { get; } = new("basis", "breached", "described");
}
