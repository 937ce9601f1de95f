using System.Collections;
using System.Text;
using ActorGraph.Model.Values;
using ActorGraph.Web.Explorer;
using Neo4j.Driver;

namespace ActorGraph.Web.CommandLine;

/// <summary>A value as a cell of a table: texts as they are, everything else as Cypher writes it.</summary>
internal static class ValueText
{
    public static string Of(object? value) => value is string text ? text : Nested(value);

    private static string Nested(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => "'" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal) + "'",
        double number => ScalarText.OfFloat(number),
        INode node => $"({Node(node)})",
        IRelationship relationship => $"[:{relationship.Type}{Properties(relationship.Properties)}]",
        IPath path => Path(path),
        IReadOnlyDictionary<string, object> map => Map(map),
        IDictionary<string, object> map => Map(map),
        byte[] or not IEnumerable => ShownValue.Of(value)?.ToString() ?? "",
        IEnumerable list => "[" + string.Join(", ", list.Cast<object?>().Select(Nested)) + "]",
    };

    private static string Node(INode node) => string.Concat(node.Labels.Select(label => ":" + label)) + Properties(node.Properties);

    private static string Properties(IReadOnlyDictionary<string, object> properties) =>
        properties.Count == 0 ? "" : " " + Map(properties);

    private static string Map(IEnumerable<KeyValuePair<string, object>> map) =>
        "{" + string.Join(", ", map.Select(entry => $"{entry.Key}: {Nested(entry.Value)}")) + "}";

    private static string Path(IPath path)
    {
        var text = new StringBuilder($"({Node(path.Nodes[0])})");
        for (var step = 0; step < path.Relationships.Count; step++)
        {
            var relationship = path.Relationships[step];
            var forward = relationship.StartNodeElementId == path.Nodes[step].ElementId;
            text.Append(forward ? "-" : "<-").Append(Nested(relationship)).Append(forward ? "->" : "-");
            text.Append('(').Append(Node(path.Nodes[step + 1])).Append(')');
        }

        return text.ToString();
    }
}
