using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Functions that are true or false. Those with a variable, and <c>exists()</c>, are part of the syntax.</summary>
internal static class PredicateFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Unary("Predicate", "isEmpty", "input :: STRING | MAP | LIST<ANY>", "BOOLEAN", "Whether a string, list or map holds nothing.", IsEmpty),
        Unary("Numeric", "isNaN", "input :: INTEGER | FLOAT", "BOOLEAN", "Whether a number is the float that stands for none.", value =>
            Value.Boolean(double.IsNaN(value.Number("isNaN")))),
    ];

    private static Value IsEmpty(Value value) => value.Kind switch
    {
        ValueKind.String => Value.Boolean(value.AsString().Length == 0),
        ValueKind.List => Value.Boolean(value.AsList().Count == 0),
        ValueKind.Map => Value.Boolean(value.AsMap().Count == 0),
        _ => throw RuntimeErrors.ArgumentType("isEmpty", "a string, a list or a map", value),
    };
}
