using System.Collections.Frozen;
using static ActorGraph.Model.Domain.Labels;
using static ActorGraph.Model.Domain.PropertyRule;

namespace ActorGraph.Model.Domain;

/// <summary>The relationship types of the model.</summary>
public static class RelationshipKinds
{
    private static readonly PropertyRule[] Inferable = [Flag("inferred"), Texts("inferredProperties"), Text("note")];

    private static readonly PropertyRule[] Passages = [Integers("paragraphs"), Integers("starts"), Integers("ends")];

    private static readonly PropertyRule[] FactProperties =
    [
        .. Inferable, .. Passages, Ids("statementIds"), Ids("sourceIds"), Date("startDate"), Date("endDate"),
        Text(FactStatus.Property).Except(FactStatus.Contested, "is set by the denials on record, not by hand"),
    ];

    private static readonly PropertyRule[] Derived = [Flag("derived").Required(), Texts("statementIds").Required()];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RelationshipKind> All { get; } =
    [
        Record("MADE", [Actor], [Statement]),
        Record("ON_BEHALF_OF", [Statement], [Actor]),
        Record("ABOUT", [Statement], [Claim]),
        Record("IN_SOURCE", [Statement], [Source], Passages),
        Record("CITES", [Statement], [Statement]),
        Record("RESPONDS_TO", [Statement], [Statement]),
        Record("INVOKES", [Statement], [Treaty, Clause], Word("as", Vocabularies.Invocations).Required()),
        Record("ADDRESSED_TO", [Statement], [Actor]),
        Record("PUBLISHED_BY", [Source], [Actor]),

        Fact("PART_OF", [Actor], [Actor], Text("role")),
        Fact("MEMBER_OF", [Actor], [Actor], Text("role")),
        Fact("SPEAKS_FOR", [Actor], [Actor], Text("role").Required()),
        Fact("LEADS", [Actor], [Actor], Text("role").Required()),
        Fact("MANDATED_BY", [Actor], [Actor], Text("role").Required()),
        Fact("ALLIED_WITH", [Actor], [Actor], Text("role")),
        Fact("TRADES_WITH", [Actor], [Actor], Text("role")),
        Fact("BORDERS", [Actor, Place], [Actor, Place], Text("role")),
        Fact("PARTY_TO", [Actor], [Treaty], Text("role")),
        Fact("BINDS", [Treaty, Clause], [Actor], Text("role")),
        Fact("PROTECTS", [Treaty, Clause], [Actor], Text("role")),
        Fact("INVOLVES", [Event], [Actor], Word("role", Vocabularies.InvolvementRoles).Required()),
        Fact("AT", [Event], [Place], Word("role", Vocabularies.PlaceRoles).Required()),
        Fact("LINKED_TO", [.. Kinds.Words], [.. Kinds.Words], Text("role").Required()),

        // What a claim is about and what a treaty consists of is no less so when somebody denies the claim.
        Fact("CONCERNS", [Claim], [Actor, Treaty, Place], Text("role").Required()) with { IsContestable = false },
        Fact("DESCRIBES", [Claim], [Event], Text("role")) with { IsContestable = false },
        Fact("HAS_CLAUSE", [Treaty], [Clause], Text("role")) with { IsContestable = false },

        .. Stances.All.Words.Select(Stances.RelationshipType).OfType<string>().Select(type => Picture(
            type, [Claim], Word("denialOf", Vocabularies.Denials), Texts("figures").Required(),
            Word("certainty", Vocabularies.Certainties).Required())),
        Picture("INVOKED", [Treaty], Word("as", Vocabularies.Invocations).Required()),
        Picture("DISPUTES", [Actor], Word("denialOf", Vocabularies.Denials), Texts("claimIds").Required()),
        Picture("QUOTES", [Actor]),
    ];

    private static readonly FrozenDictionary<string, RelationshipKind> ByType = All.ToFrozenDictionary(kind => kind.Type);

    /// <summary>The types that the application makes.</summary>
    public static IReadOnlyList<string> PictureTypes { get; } = Types(RelationshipLayer.Picture);

    /// <summary>The types that state a fact.</summary>
    public static IReadOnlyList<string> FactTypes { get; } = Types(RelationshipLayer.Fact);

    /// <summary>The kind of a type; null for a type that is not the model's.</summary>
    public static RelationshipKind? Find(string type) => ByType.GetValueOrDefault(type);

    private static string[] Types(RelationshipLayer layer) => [.. All.Where(kind => kind.Layer == layer).Select(kind => kind.Type)];

    private static RelationshipKind Record(string type, string[] from, string[] to, params PropertyRule[] properties) =>
        new(type, RelationshipLayer.Record, from, to, [.. Inferable, .. properties]);

    private static RelationshipKind Fact(string type, string[] from, string[] to, PropertyRule role) =>
        new(type, RelationshipLayer.Fact, from, to, [.. FactProperties, role], IsContestable: true);

    private static RelationshipKind Picture(string type, string[] to, params PropertyRule[] properties) =>
        new(type, RelationshipLayer.Picture, [Actor], to, [.. Derived, .. properties]);
}
