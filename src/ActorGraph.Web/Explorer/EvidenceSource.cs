using ActorGraph.Web.OpenApi;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>A source with the passages that a statement or a fact stands in.</summary>
/// <param name="Paragraphs">The paragraphs of the passages, each once.</param>
/// <param name="Text">What the case keeps of the source; null where it keeps nothing.</param>
public sealed record EvidenceSource(
    string Id,
    [property: ElementId] string ElementId,
    string? Title,
    string? Url,
    string? Citation,
    string? PublishedAt,
    IReadOnlyList<long> Paragraphs,
    IReadOnlyList<Passage> Passages,
    string? Text)
{
    /// <summary>Reads maps of a `source` and the relationship that holds its `passages`.</summary>
    internal static IReadOnlyList<EvidenceSource> OfMaps(object maps) => [.. maps
        .As<List<IReadOnlyDictionary<string, object>>>()
        .Where(map => map["source"] is INode)
        .Select(map => Of((INode)map["source"], Passage.ListOf(((IRelationship)map["passages"]).Properties)))];

    /// <summary>A fact names a source once for each of its passages.</summary>
    internal static EvidenceSource OfFact(INode source, IRelationship fact, IReadOnlyList<string> sourceIds)
    {
        var id = Properties.Text(source.Properties, "id");
        return Of(source, [.. Passage.ListOf(fact.Properties).Where((_, place) => place < sourceIds.Count && sourceIds[place] == id)]);
    }

    private static EvidenceSource Of(INode source, IReadOnlyList<Passage> passages) => new(
        Properties.Text(source.Properties, "id") ?? source.ElementId,
        source.ElementId,
        Properties.Text(source.Properties, "title"),
        Properties.Text(source.Properties, "url"),
        Properties.Text(source.Properties, "citation"),
        Properties.Text(source.Properties, "publishedAt"),
        [.. passages.Select(passage => passage.Paragraph).Distinct()],
        passages,
        Properties.Text(source.Properties, "text"));
}

/// <summary>A stretch of a source's text.</summary>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">The code unit after its last.</param>
public sealed record Passage(long Paragraph, long Start, long End)
{
    internal static IReadOnlyList<Passage> ListOf(IReadOnlyDictionary<string, object> properties) =>
        [.. Properties.Integers(properties, "paragraphs")
            .Zip(Properties.Integers(properties, "starts"), Properties.Integers(properties, "ends"))
            .Select(passage => new Passage(passage.First, passage.Second, passage.Third))];
}
