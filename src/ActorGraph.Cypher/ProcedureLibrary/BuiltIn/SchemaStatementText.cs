using ActorGraph.Graph;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>The statements that would make indexes and constraints anew.</summary>
internal static class SchemaStatementText
{
    public static string Of(IndexDefinition index)
    {
        var kind = index.Kind.ToString().ToUpperInvariant();
        var target = Target(index.EntityKind, index.LabelsOrTypes);
        var properties = Properties(index.EntityKind, index.Properties);
        var on = index.Kind == IndexKind.FullText ? $"EACH [{properties}]" : $"({properties})";
        return $"CREATE {kind} INDEX {Quoted(index.Name)} FOR {target} ON {on}";
    }

    public static string Of(ConstraintDefinition constraint)
    {
        var target = Target(constraint.EntityKind, [constraint.LabelOrType]);
        var properties = Properties(constraint.EntityKind, constraint.Properties);
        var requirement = constraint.Kind switch
        {
            ConstraintKind.Unique => "IS UNIQUE",
            ConstraintKind.Key => constraint.EntityKind == EntityKind.Node ? "IS NODE KEY" : "IS RELATIONSHIP KEY",
            ConstraintKind.Existence => "IS NOT NULL",
            _ => $"IS :: {constraint.Type}",
        };
        return $"CREATE CONSTRAINT {Quoted(constraint.Name)} FOR {target} REQUIRE ({properties}) {requirement}";
    }

    private static string Target(EntityKind kind, IEnumerable<string> names)
    {
        var alternatives = string.Join('|', names.Select(Quoted));
        return kind == EntityKind.Node ? $"(n:{alternatives})" : $"()-[r:{alternatives}]-()";
    }

    private static string Properties(EntityKind kind, IEnumerable<string> keys) =>
        string.Join(", ", keys.Select(key => $"{(kind == EntityKind.Node ? 'n' : 'r')}.{Quoted(key)}"));

    private static string Quoted(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
}
