using System.Collections.Frozen;
using static ActorGraph.Model.Domain.PropertyRule;

namespace ActorGraph.Model.Domain;

/// <summary>The properties of each kind of node.</summary>
public static class NodeRules
{
    private static readonly PropertyRule[] Every =
    [
        Id("id").Required(), Text("dataset").Required(), Moment("createdAt").Required(), Moment("modifiedAt").Required(),
        Flag("inferred"), Texts("inferredProperties"), Text("note"),
    ];

    private static readonly PropertyRule[] Passages = [Ids("sourceIds"), Integers("paragraphs"), Integers("starts"), Integers("ends")];

    private static readonly FrozenDictionary<string, PropertyRule[]> ByKind = new Dictionary<string, PropertyRule[]>
    {
        [Labels.Actor] =
        [
            Text("name").Required(), Texts("aliases"), Country("country"), Text("description"), Text("wikidataId"),
            Date("startDate"), Date("endDate"), Texts("inferredAliases"),
        ],
        [Labels.Claim] =
        [
            Text("text").Required(), Word("claimType", Vocabularies.ClaimTypes).Required(), Text("measure"), Text("unit"),
            Date("startDate"), Date("endDate"),
        ],
        [Labels.Statement] =
        [
            Word("stance", Stances.All).Required(), DateOrEmpty("saidAt").Required(), Text("summary").Required(),
            Integer("confidence", 0, 100).Required(), Word("reviewStatus", Vocabularies.ReviewStatuses).Required(),
            Word("rank", Vocabularies.Ranks).Required(), Date("saidBefore"), Date("saidAfter"), Text("quote"), Text("verb"),
            Word("certainty", Vocabularies.Certainties), Word("denialOf", Vocabularies.Denials), Text("valueText"),
            Word("valueQualifier", Vocabularies.ValueQualifiers), Number("value"), Number("valueMin"), Number("valueMax"),
            Text("lang"), Text("translation"), Word("directness", Vocabularies.Directness), Text("setting"),
        ],
        [Labels.Source] =
        [
            Text("title").Required(), Text("url"), Text("citation"), Text("sourceType").Required(), Date("publishedAt"),
            Date("retrievedAt"), Text("language"), AnyText("text"), Text("contentHash"), Integers("paragraphs"),
            Integers("paragraphStarts"),
        ],
        [Labels.Event] =
        [
            Text("name").Required(), Text("eventType").Required(), Date("startDate"), Date("endDate"),
            Word("status", Vocabularies.EventStatuses), .. Passages,
        ],
        [Labels.Treaty] = [Text("name").Required(), Date("signedDate"), Date("inForceDate")],
        [Labels.Clause] = [Text("number").Required(), Text("summary")],
        [Labels.Place] = [Text("name").Required(), Country("country"), Number("lat", -90, 90), Number("lon", -180, 180)],
    }.ToFrozenDictionary(entry => entry.Key, entry => (PropertyRule[])[.. Every, .. entry.Value]);

    /// <summary>The rules of a kind. Other properties are free. A <see cref="KeyNotFoundException"/> for a label that is no kind.</summary>
    public static IReadOnlyList<PropertyRule> Of(string kind) => ByKind[kind];
}
