using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ActorGraph.Cypher.Functions.Aggregating;
using ActorGraph.Cypher.Functions.Apoc;
using ActorGraph.Cypher.Functions.Spatial;
using ActorGraph.Cypher.Functions.Temporal;

namespace ActorGraph.Cypher.Functions;

/// <summary>The functions that a query can call, by name without regard to case.</summary>
internal sealed class FunctionRegistry
{
    private readonly FrozenDictionary<string, FunctionDefinition> _functions;
    private readonly FrozenDictionary<string, AggregateDefinition> _aggregates;

    /// <summary>The functions of the language.</summary>
    public static readonly FunctionRegistry BuiltIn = new(
        [
            .. ScalarFunctions.All,
            .. PredicateFunctions.All,
            .. ConversionFunctions.All,
            .. ListConversionFunctions.All,
            .. ListFunctions.All,
            .. GraphFunctions.All,
            .. StringFunctions.All,
            .. TrimFunctions.All,
            .. NumericFunctions.All,
            .. LogarithmicFunctions.All,
            .. TrigonometricFunctions.All,
            .. TemporalFunctions.All,
            .. PointFunctions.All,
            .. VectorFunctions.All,
            .. LoadCsvFunctions.All,
            .. TextFunctions.All,
            .. PatternFunctions.All,
            .. WordForms.All,
            .. SimilarityFunctions.All,
            .. EncodingFunctions.All,
            .. FormatFunctions.All,
            .. CollectionFunctions.All,
            .. SetFunctions.All,
            .. OrderFunctions.All,
            .. MapFunctions.All,
            .. TreeFunctions.All,
            .. ConvertFunctions.All,
            .. JsonFunctions.All,
            .. DateFunctions.All,
            .. NumberFunctions.All,
            .. ExactFunctions.All,
            VersionFunction.Definition,
        ],
        AggregatingFunctions.All);

    /// <summary>A registry of the given functions.</summary>
    public FunctionRegistry(IEnumerable<FunctionDefinition> functions, IEnumerable<AggregateDefinition> aggregates)
    {
        _functions = functions.ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);
        _aggregates = aggregates.ToFrozenDictionary(aggregate => aggregate.Name, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All functions that are not aggregating, by name.</summary>
    public IEnumerable<FunctionDefinition> Functions => _functions.Values.OrderBy(function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All aggregating functions, by name.</summary>
    public IEnumerable<AggregateDefinition> Aggregates => _aggregates.Values.OrderBy(aggregate => aggregate.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The function of that name that is not aggregating.</summary>
    public bool TryGetFunction(string name, [MaybeNullWhen(false)] out FunctionDefinition function) => _functions.TryGetValue(name, out function);

    /// <summary>The aggregating function of that name.</summary>
    public bool TryGetAggregate(string name, [MaybeNullWhen(false)] out AggregateDefinition aggregate) => _aggregates.TryGetValue(name, out aggregate);

    /// <summary>The name of a function that a misspelt one may have meant; null where none is close.</summary>
    public string? ClosestName(string misspelt) => ClosestWord.To(misspelt, _functions.Keys.Concat(_aggregates.Keys));
}
