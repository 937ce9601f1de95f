using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary><c>db.labels</c>, <c>db.relationshipTypes</c> and <c>db.propertyKeys</c>: the names in use.</summary>
internal static class CatalogueProcedures
{
    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("db.labels", [], [Field("label")], "List all labels attached to nodes in the database.", ProcedureMode.Read,
            (context, _) => Enumerable.Range(0, context.Graph.LabelCount)
                .Where(label => context.Graph.CountNodes(label) > 0)
                .Select(label => Row(Text(context.Graph.LabelName(label))))),
        new("db.relationshipTypes", [], [Field("relationshipType")], "List all types attached to relationships in the database.", ProcedureMode.Read,
            (context, _) => Enumerable.Range(0, context.Graph.TypeCount)
                .Where(type => context.Graph.CountRelationships(type) > 0)
                .Select(type => Row(Text(context.Graph.TypeName(type))))),
        new("db.propertyKeys", [], [Field("propertyKey")], "List all property keys in the database.", ProcedureMode.Read,
            (context, _) => Enumerable.Range(0, context.Graph.PropertyKeyCount)
                .Select(key => Row(Text(context.Graph.PropertyKeyName(key))))),
    ];
}
