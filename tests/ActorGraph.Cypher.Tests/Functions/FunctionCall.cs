using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Functions;

/// <summary>Calls built-in functions with plain .NET values, and shows results as Cypher literals.</summary>
internal static class FunctionCall
{
    public static readonly TestContext Context = new();

    public static Value Call(string name, params object?[] arguments)
    {
        Assert.True(FunctionRegistry.BuiltIn.TryGetFunction(name, out var function), $"There is no function `{name}`.");
        Assert.InRange(arguments.Length, function.MinimumArguments, function.MaximumArguments);
        return function.Invoke(Context, arguments.Select(Of).ToArray());
    }

    public static string Text(string name, params object?[] arguments) => ValueText.Literal(Call(name, arguments));

    public static CypherError Error(Func<Value> action)
    {
        var error = Assert.Throws<CypherException>(() => action()).Error;
        Assert.Equal(ErrorPhase.Runtime, error.Phase);
        return error;
    }

    public static Value Aggregate(string name, object?[] values, params object?[] more)
    {
        Assert.True(FunctionRegistry.BuiltIn.TryGetAggregate(name, out var definition));
        var state = definition.Create();
        foreach (var value in values)
            state.Add(Context, [Of(value), .. more.Select(Of)]);
        return state.Result();
    }

    public static Value Of(object? value) => value switch
    {
        null => Value.Null,
        Value known => known,
        HeapValue heap => Value.Of(heap),
        bool boolean => Value.Boolean(boolean),
        int number => Value.Integer(number),
        long number => Value.Integer(number),
        double number => Value.Float(number),
        string text => Value.String(text),
        object?[] items => Value.List([.. items.Select(Of)]),
        _ => throw new ArgumentException($"{value.GetType()} is no value.", nameof(value)),
    };

    public static Value Map(params (string Key, object? Value)[] entries) =>
        Value.Of(new MapValue(entries.Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))));

    internal sealed class TestContext : FunctionContext
    {
        public override GraphView Graph { get; } = GraphStore.InMemory().Snapshot();

        public override long TransactionTimeNanos => 1_700_000_000_000_000_001;

        public override long StatementTimeNanos => 1_700_000_001_000_000_002;

        public override long RealTimeNanos => 1_700_000_002_000_000_003;

        public override string DefaultTimeZone => "Z";

        public override Random Random { get; } = new(1);

        public override void CheckCancelled()
        {
        }

        public override void ReserveMemory(long bytes) => Assert.InRange(bytes, 0, 1L << 31);
    }
}
