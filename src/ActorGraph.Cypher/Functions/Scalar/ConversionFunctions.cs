using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary><c>toBoolean</c>, <c>toInteger</c>, <c>toFloat</c>, <c>toString</c>, and the forms that give NULL where these fail.</summary>
internal static class ConversionFunctions
{
    private const string Scalar = "Scalar";

    public static readonly FunctionDefinition[] All =
    [
        Unary(Scalar, "toBoolean", "input :: BOOLEAN | STRING | INTEGER", "BOOLEAN", "The value as a boolean.", value =>
            Conversion.TryBoolean(value, out var result) ? result : throw RuntimeErrors.ArgumentType("toBoolean", "a boolean, an integer or a string", value)),
        Unary(Scalar, "toBooleanOrNull", "input :: ANY", "BOOLEAN", "The value as a boolean; NULL where it cannot be one.", value =>
            Conversion.TryBoolean(value, out var result) ? result : Value.Null),
        Unary(Scalar, "toInteger", "input :: BOOLEAN | STRING | INTEGER | FLOAT", "INTEGER", "The value as an integer, its fraction cut off.", value =>
            Conversion.TryInteger(value, out var result) ? result : throw RuntimeErrors.ArgumentType("toInteger", "a number, a boolean or a string", value)) with
            {
                TypeBefore = "BOOLEAN | STRING | INTEGER | FLOAT | LIST<ANY>",
            },
        Unary(Scalar, "toIntegerOrNull", "input :: ANY", "INTEGER", "The value as an integer; NULL where it cannot be one.", value => OrNull(Conversion.TryInteger, value)),
        Unary(Scalar, "toFloat", "input :: STRING | INTEGER | FLOAT", "FLOAT", "The value as a float.", value =>
            Conversion.TryFloat(value, out var result) ? result : throw RuntimeErrors.ArgumentType("toFloat", "a number or a string", value)),
        Unary(Scalar, "toFloatOrNull", "input :: ANY", "FLOAT", "The value as a float; NULL where it cannot be one.", value =>
            Conversion.TryFloat(value, out var result) ? result : Value.Null),
        Unary("String", "toString", "input :: BOOLEAN | INTEGER | FLOAT | STRING | POINT | DURATION | DATE | ZONED TIME | LOCAL TIME | LOCAL DATETIME | ZONED DATETIME", "STRING", "The value as a string.", value =>
            Conversion.TryString(value, out var result) ? result : throw RuntimeErrors.ArgumentType("toString", "a boolean, a number, a string, a point or a temporal value", value)),
        Unary("String", "toStringOrNull", "input :: ANY", "STRING", "The value as a string; NULL where it cannot be one.", value =>
            Conversion.TryString(value, out var result) ? result : Value.Null),
    ];

    internal delegate bool Attempt(Value value, out Value result);

    /// <summary>A conversion that gives NULL also for a number that is too large.</summary>
    internal static Value OrNull(Attempt attempt, Value value)
    {
        try
        {
            return attempt(value, out var result) ? result : Value.Null;
        }
        catch (CypherException)
        {
            return Value.Null;
        }
    }
}
