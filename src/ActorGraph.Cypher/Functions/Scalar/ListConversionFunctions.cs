using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>Conversions of all items of a list; an item that cannot be converted becomes NULL.</summary>
internal static class ListConversionFunctions
{
    public static readonly FunctionDefinition[] All =
    [
        Convert("toBooleanList", "BOOLEAN", Conversion.TryBoolean),
        Convert("toIntegerList", "INTEGER", Conversion.TryInteger),
        Convert("toFloatList", "FLOAT", Conversion.TryFloat),
        Convert("toStringList", "STRING", Conversion.TryString),
    ];

    private static FunctionDefinition Convert(string name, string type, ConversionFunctions.Attempt convert) =>
        Function("List", name, "input :: LIST<ANY>", $"LIST<{type}>", $"The items, each as {type}, or NULL where it cannot be one.", (context, arguments) =>
        {
            var items = arguments[0].Items(name);
            context.ReserveMemory(items.EstimatedBytes);
            var converted = new Value[items.Count];
            for (var i = 0; i < converted.Length; i++)
                converted[i] = ConversionFunctions.OrNull(convert, items[i]);
            return Value.List(converted);
        });
}
