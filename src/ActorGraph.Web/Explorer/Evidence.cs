using ActorGraph.Web.OpenApi;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>A statement with everything that makes it evidence: who, for whom, about what, when, with which figure, and where.</summary>
/// <param name="Because">Why it stands here where it is not itself what the line is drawn for; else null.</param>
/// <param name="BecauseInferred">That it answers, or is answered, is not said by the source.</param>
public sealed record Evidence(
    string Id,
    [property: ElementId] string ElementId,
    GraphNode? Speaker,
    GraphNode? OnBehalfOf,
    EvidenceClaim? Claim,
    string? Stance,
    string? DenialOf,
    string? Certainty,
    string? SaidAt,
    string? SaidBefore,
    string? SaidAfter,
    IReadOnlyList<string> InferredProperties,
    bool Inferred,
    string? ValueText,
    string? ValueQualifier,
    [property: AnyNumber] object? Value,
    [property: AnyNumber] object? ValueMin,
    [property: AnyNumber] object? ValueMax,
    string? Summary,
    string? Quote,
    [property: AnyNumber] object? Confidence,
    string? ReviewStatus,
    string? Setting,
    string? Directness,
    IReadOnlyList<EvidenceSource> Sources,
    string? Because,
    bool BecauseInferred)
{
    /// <summary>Reads maps with the columns `statement`, `speaker`, `principal`, `claim` and `sources`.</summary>
    internal static IReadOnlyList<Evidence> OfMaps(object maps) =>
        OfRows(maps.As<List<IReadOnlyDictionary<string, object>>>());

    internal static IReadOnlyList<Evidence> OfRecords(IEnumerable<IRecord> records) => OfRows(records.Select(record => record.Values));

    /// <summary>A statement with two speakers, which the audit reports, makes two rows; it is still one statement.</summary>
    private static IReadOnlyList<Evidence> OfRows(IEnumerable<IReadOnlyDictionary<string, object>> rows) =>
        [.. rows.Where(row => row["statement"] is INode).Select(Of).DistinctBy(evidence => evidence.ElementId)];

    private static Evidence Of(IReadOnlyDictionary<string, object> row)
    {
        var statement = (INode)row["statement"];
        var properties = statement.Properties;
        return new Evidence(
            Properties.Text(properties, "id") ?? statement.ElementId,
            statement.ElementId,
            GraphNode.OfNullable(row["speaker"]),
            GraphNode.OfNullable(row["principal"]),
            EvidenceClaim.OfNullable(row["claim"]),
            Properties.Text(properties, "stance"),
            Properties.Text(properties, "denialOf"),
            Properties.Text(properties, "certainty"),
            Properties.Text(properties, "saidAt"),
            Properties.Text(properties, "saidBefore"),
            Properties.Text(properties, "saidAfter"),
            Properties.Texts(properties, "inferredProperties"),
            Properties.Flag(properties, "inferred"),
            Properties.Text(properties, "valueText"),
            Properties.Text(properties, "valueQualifier"),
            Properties.Number(properties, "value"),
            Properties.Number(properties, "valueMin"),
            Properties.Number(properties, "valueMax"),
            Properties.Text(properties, "summary"),
            Properties.Text(properties, "quote"),
            Properties.Number(properties, "confidence"),
            Properties.Text(properties, "reviewStatus"),
            Properties.Text(properties, "setting"),
            Properties.Text(properties, "directness"),
            EvidenceSource.OfMaps(row["sources"]),
            row.GetValueOrDefault("because") as string,
            row.GetValueOrDefault("becauseInferred") is true);
    }
}

/// <summary>The claim that a statement is about.</summary>
public sealed record EvidenceClaim(string Id, [property: ElementId] string ElementId, string? Text)
{
    internal static EvidenceClaim? OfNullable(object? claim) => claim is INode node
        ? new EvidenceClaim(
            Properties.Text(node.Properties, "id") ?? node.ElementId, node.ElementId, Properties.Text(node.Properties, "text"))
        : null;
}
