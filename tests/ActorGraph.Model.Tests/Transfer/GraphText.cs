using System.Text;
using System.Text.Json;
using ActorGraph.Model.Storage;
using ActorGraph.Model.Tests.Databases;
using ActorGraph.Model.Values;
using Neo4j.Driver;

namespace ActorGraph.Model.Tests.Transfer;

/// <summary>A whole graph as sorted lines, without ids: a relationship shows what its ends are.</summary>
internal static class GraphText
{
    public static async Task<List<string>> OfAsync(CaseDatabase database)
    {
        var nodes = await database.RunAsync("MATCH (n) RETURN n");
        var relationships = await database.RunAsync("MATCH (a)-[r]->(b) RETURN a, r, b, elementId(a) = elementId(b) AS loop");
        return
        [
            .. nodes.Select(record => Of(record.Get<INode>("n"))).Order(StringComparer.Ordinal),
            .. relationships.Select(Of).Order(StringComparer.Ordinal),
        ];
    }

    private static string Of(IRecord record)
    {
        var relationship = record.Get<IRelationship>("r");
        return $"{Of(record.Get<INode>("a"))} -[{relationship.Type} {Of(relationship.Properties)}]-> "
            + (record.Get<bool>("loop") ? "itself" : Of(record.Get<INode>("b")));
    }

    private static string Of(INode node) => $"({string.Join(" : ", node.Labels.Order(StringComparer.Ordinal))} {Of(node.Properties)})";

    private static string Of(IReadOnlyDictionary<string, object> properties)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            foreach (var (name, value) in properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            {
                json.WritePropertyName(name);
                PropertyJson.Write(json, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
