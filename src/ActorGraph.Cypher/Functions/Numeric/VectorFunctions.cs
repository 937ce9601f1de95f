using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Similarity of vectors, from 0 to 1.</summary>
internal static class VectorFunctions
{
    private const string Pair = "a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>";

    public static readonly FunctionDefinition[] All =
    [
        Function("Vector", "vector.similarity.cosine", Pair, "FLOAT", "How alike the directions of two vectors are.", (_, arguments) =>
        {
            var (left, right) = Read("vector.similarity.cosine", arguments);
            var (dot, leftSquare, rightSquare) = (0.0, 0.0, 0.0);
            for (var i = 0; i < left.Length; i++)
            {
                dot += left[i] * right[i];
                leftSquare += left[i] * left[i];
                rightSquare += right[i] * right[i];
            }

            if (leftSquare == 0 || rightSquare == 0)
                throw RuntimeErrors.ArgumentValue("vector.similarity.cosine", "takes vectors that have a direction, but was given one of zeros.");
            return Value.Float((1 + dot / Math.Sqrt(leftSquare) / Math.Sqrt(rightSquare)) / 2);
        }),
        Function("Vector", "vector.similarity.euclidean", Pair, "FLOAT", "How near two vectors are to each other.", (_, arguments) =>
        {
            var (left, right) = Read("vector.similarity.euclidean", arguments);
            var square = 0.0;
            for (var i = 0; i < left.Length; i++)
                square += (left[i] - right[i]) * (left[i] - right[i]);
            return Value.Float(1 / (1 + square));
        }),
    ];

    private static (double[] Left, double[] Right) Read(string function, ReadOnlySpan<Value> arguments)
    {
        var left = Read(function, arguments[0].Items(function));
        var right = Read(function, arguments[1].Items(function));
        if (left.Length != right.Length || left.Length == 0)
            throw RuntimeErrors.ArgumentValue(function, $"takes two vectors of one length, but was given {left.Length} and {right.Length} numbers.");
        return (left, right);
    }

    private static double[] Read(string function, ListValue list)
    {
        var numbers = new double[list.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = list[i].Number(function);
        return numbers;
    }
}
