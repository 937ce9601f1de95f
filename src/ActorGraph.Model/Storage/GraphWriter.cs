using Neo4j.Driver;

namespace ActorGraph.Model.Storage;

/// <summary>
/// Writes many elements of one shape with one query. The shape (labels, type) is in the query's text, checked and quoted;
/// everything else is a parameter. Elements that exist are addressed by element id, which is a direct look-up on any server.
/// </summary>
internal sealed class GraphWriter(IAsyncQueryRunner runner, CancellationToken cancellation)
{
    /// <summary>Creates nodes; their element ids in the order of <paramref name="properties"/>.</summary>
    public async Task<string[]> CreateNodesAsync(IReadOnlyList<string> labels, IReadOnlyList<Dictionary<string, object>> properties)
    {
        var query = $"""
            UNWIND $rows AS row
            CREATE (n{CypherName.Labels(labels)})
            SET n = row.properties
            RETURN row.index AS index, elementId(n) AS element
            """;
        var rows = properties.Select(
            (map, index) => (object)new Dictionary<string, object> { ["index"] = (long)index, ["properties"] = map });
        var elements = new string[properties.Count];
        await foreach (var record in QueryRows.ReadAsync(runner, query, Rows(rows), cancellation).ConfigureAwait(false))
            elements[record.Get<long>("index")] = record.Get<string>("element");
        return elements;
    }

    /// <summary>Gives nodes new properties in place of all that they have.</summary>
    public Task ReplaceNodePropertiesAsync(IEnumerable<(string Element, Dictionary<string, object> Properties)> nodes) =>
        RunAsync(
            """
            UNWIND $rows AS row
            MATCH (n)
            WHERE elementId(n) = row.element
            SET n = row.properties
            """,
            nodes.Select(Row));

    /// <summary>Adds labels to nodes.</summary>
    public Task AddLabelsAsync(IReadOnlyList<string> labels, IEnumerable<string> elements) =>
        ChangeLabelsAsync("SET", labels, elements);

    /// <summary>Takes labels from nodes.</summary>
    public Task RemoveLabelsAsync(IReadOnlyList<string> labels, IEnumerable<string> elements) =>
        ChangeLabelsAsync("REMOVE", labels, elements);

    /// <summary>Creates relationships of one type between nodes.</summary>
    public Task CreateRelationshipsAsync(
        string type, IEnumerable<(string From, string To, Dictionary<string, object> Properties)> relationships) =>
        RunAsync(
            $"""
            UNWIND $rows AS row
            MATCH (a)
            WHERE elementId(a) = row.from
            MATCH (b)
            WHERE elementId(b) = row.to
            CREATE (a)-[r:{CypherName.Quote(type)}]->(b)
            SET r = row.properties
            """,
            relationships.Select(relationship => (object)new Dictionary<string, object>
            {
                ["from"] = relationship.From, ["to"] = relationship.To, ["properties"] = relationship.Properties,
            }));

    /// <summary>Gives relationships new properties in place of all that they have.</summary>
    public Task ReplaceRelationshipPropertiesAsync(IEnumerable<(string Element, Dictionary<string, object> Properties)> relationships) =>
        RunAsync(
            """
            UNWIND $rows AS row
            MATCH ()-[r]->()
            WHERE elementId(r) = row.element
            SET r = row.properties
            """,
            relationships.Select(Row));

    /// <summary>Deletes relationships.</summary>
    public Task DeleteRelationshipsAsync(IEnumerable<string> elements) =>
        RunAsync(
            """
            UNWIND $rows AS element
            MATCH ()-[r]->()
            WHERE elementId(r) = element
            DELETE r
            """,
            elements);

    private Task ChangeLabelsAsync(string verb, IReadOnlyList<string> labels, IEnumerable<string> elements) =>
        RunAsync(
            $"""
            UNWIND $rows AS element
            MATCH (n)
            WHERE elementId(n) = element
            {verb} n{CypherName.Labels(labels)}
            """,
            elements);

    private async Task RunAsync(string query, IEnumerable<object> rows)
    {
        var parameters = Rows(rows);
        if (((List<object>)parameters["rows"]).Count > 0)
            await QueryRows.RunAsync(runner, query, parameters, cancellation).ConfigureAwait(false);
    }

    private static object Row((string Element, Dictionary<string, object> Properties) found) =>
        new Dictionary<string, object> { ["element"] = found.Element, ["properties"] = found.Properties };

    private static Dictionary<string, object> Rows(IEnumerable<object> rows) => new() { ["rows"] = rows.ToList() };
}
