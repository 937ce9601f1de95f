using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Trigonometric and hyperbolic functions, in radians.</summary>
internal static class TrigonometricFunctions
{
    private const string Category = "Trigonometric";

    public static readonly FunctionDefinition[] All =
    [
        Function(Category, "pi", "", "FLOAT", "The ratio of a circle's circumference to its diameter.", (_, _) => Value.Float(Math.PI)),
        OfFloat("sin", "The sine.", Math.Sin),
        OfFloat("cos", "The cosine.", Math.Cos),
        OfFloat("tan", "The tangent.", Math.Tan),
        OfFloat("cot", "The cotangent.", angle => 1 / Math.Tan(angle)),
        OfFloat("asin", "The arc sine.", Math.Asin),
        OfFloat("acos", "The arc cosine.", Math.Acos),
        OfFloat("atan", "The arc tangent.", Math.Atan),
        OfFloat("sinh", "The hyperbolic sine.", Math.Sinh),
        OfFloat("cosh", "The hyperbolic cosine.", Math.Cosh),
        OfFloat("tanh", "The hyperbolic tangent.", Math.Tanh),
        OfFloat("coth", "The hyperbolic cotangent.", angle => angle == 0 ? double.NaN : 1 / Math.Tanh(angle)),
        OfFloat("degrees", "Radians as degrees.", angle => angle * 180 / Math.PI),
        OfFloat("radians", "Degrees as radians.", angle => angle / 180 * Math.PI),
        OfFloat("haversin", "Half the versine.", angle => (1 - Math.Cos(angle)) / 2),
        Function(Category, "atan2", "y :: FLOAT, x :: FLOAT", "FLOAT", "The angle of a point seen from the origin.", (_, arguments) =>
            Value.Float(Math.Atan2(arguments[0].Number("atan2"), arguments[1].Number("atan2")))),
    ];

    private static FunctionDefinition OfFloat(string name, string description, Func<double, double> compute) =>
        Unary(Category, name, "input :: FLOAT", "FLOAT", description, value => Value.Float(compute(value.Number(name))));
}
