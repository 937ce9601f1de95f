namespace ActorGraph.Model.Domain;

/// <summary>The labels of the model.</summary>
public static class Labels
{
    public const string Actor = "Actor";
    public const string Claim = "Claim";
    public const string Statement = "Statement";
    public const string Source = "Source";
    public const string Event = "Event";
    public const string Treaty = "Treaty";
    public const string Clause = "Clause";
    public const string Place = "Place";

    /// <summary>What the application keeps of the case as a whole: its name. It is none of what the case is about.</summary>
    public const string AppCase = "AppCase";

    /// <summary>The labels under each of which an <c>id</c> is unique. A node of the model has exactly one of them.</summary>
    public static Vocabulary Kinds { get; } = new(Actor, Claim, Statement, Source, Event, Treaty, Clause, Place);

    /// <summary>The second label of an <see cref="Actor"/>.</summary>
    public static Vocabulary ActorKinds { get; } = new(
        "State", "Ministry", "IntergovernmentalOrganization", "NGO", "MediaOutlet", "Organization", "Person", "Group");

    /// <summary>The label of the model that a node has; null for a node that is not the model's.</summary>
    public static string? KindOf(IReadOnlyList<string> labels)
    {
        foreach (var label in labels)
        {
            if (Kinds.Contains(label))
                return label;
        }
        return null;
    }
}
