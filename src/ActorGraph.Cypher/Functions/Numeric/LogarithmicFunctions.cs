using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Exponentials, logarithms and roots. What has no real result gives NaN.</summary>
internal static class LogarithmicFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Function("Logarithmic", "e", "", "FLOAT", "The base of the natural logarithm.", (_, _) => Value.Float(Math.E)),
        OfFloat("exp", "The base of the natural logarithm to the power of the number.", Math.Exp),
        OfFloat("log", "The natural logarithm.", Math.Log),
        OfFloat("log10", "The logarithm to base 10.", Math.Log10),
        OfFloat("sqrt", "The square root.", Math.Sqrt),
    ];

    private static FunctionDefinition OfFloat(string name, string description, Func<double, double> compute) =>
        Unary("Logarithmic", name, "input :: FLOAT", "FLOAT", description, value => Value.Float(compute(value.Number(name))));
}
