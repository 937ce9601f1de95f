using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.Functions.Define;

namespace ActorGraph.Cypher.Functions;

/// <summary>What LOAD CSV is reading.</summary>
internal static class LoadCsvFunctions
{
    private const string Category = "Load CSV";

    public static readonly FunctionDefinition[] All =
    [
        Function(Category, "linenumber", "", "INTEGER", "The number of the record that LOAD CSV has read last, the header being 1; NULL without LOAD CSV.",
            (context, _) => context.Csv is { } place ? Value.Integer(place.Record) : Value.Null),
        Function(Category, "file", "", "STRING", "The path of the file that LOAD CSV reads; NULL without LOAD CSV.",
            (context, _) => Value.String(context.Csv?.File)),
    ];
}
