using ActorGraph.Cypher.Operators;
using ActorGraph.Cypher.Temporal;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Temporal;

/// <summary>date, datetime, localdatetime, time and localtime with their clocks and truncations, and duration with its differences.</summary>
internal static class TemporalFunctions
{
    private const string Category = "Temporal";

    private static readonly (string Name, ValueKind Kind, string Type)[] Instants =
    [
        ("date", ValueKind.Date, "DATE"),
        ("datetime", ValueKind.DateTime, "ZONED DATETIME"),
        ("localdatetime", ValueKind.LocalDateTime, "LOCAL DATETIME"),
        ("localtime", ValueKind.LocalTime, "LOCAL TIME"),
        ("time", ValueKind.Time, "ZONED TIME"),
    ];

    /// <summary>The definitions.</summary>
    public static IEnumerable<FunctionDefinition> All => Instants.SelectMany(OfInstant).Concat(Epochs).Concat(OfDurations);

    private static IEnumerable<FunctionDefinition> Epochs =>
    [
        new("datetime.fromepoch", [new("seconds", "INTEGER | FLOAT"), new("nanoseconds", "INTEGER | FLOAT")], "ZONED DATETIME", Category,
            "Creates a ZONED DATETIME from the seconds and nanoseconds since the start of the epoch.",
            (_, arguments) => FromEpoch(Whole(arguments[0]), Subsecond(Whole(arguments[1])))),
        new("datetime.fromepochmillis", [new("milliseconds", "INTEGER | FLOAT")], "ZONED DATETIME", Category,
            "Creates a ZONED DATETIME from the milliseconds since the start of the epoch.",
            (_, arguments) => FromEpoch(
                Whole(arguments[0]) / 1000, Whole(arguments[0]) % 1000 * 1_000_000)),
    ];

    private static IEnumerable<FunctionDefinition> OfDurations =>
    [
        new("duration", [new("input", "ANY")], "DURATION", Category, "Creates a DURATION value.", (_, arguments) => Value.Of(arguments[0] switch
        {
            { IsString: true } text => Durations.Parse(text.AsString()),
            { IsMap: true } map => Durations.FromMap(map.AsMap()),
            { Kind: ValueKind.Duration } duration => duration.As<DurationValue>(),
            _ => throw TemporalErrors.WrongKind("duration", arguments[0]),
        })),
        Difference("duration.between", "the whole difference between two given instants", TemporalDifference.Between),
        Difference("duration.inMonths", "the number of whole months between two given instants", TemporalDifference.InMonths),
        Difference("duration.inDays", "the number of whole days between two given instants", TemporalDifference.InDays),
        Difference("duration.inSeconds", "the number of seconds and nanoseconds between two given instants", TemporalDifference.InSeconds),
    ];

    private static IEnumerable<FunctionDefinition> OfInstant((string Name, ValueKind Kind, string Type) instant)
    {
        var (name, kind, type) = instant;
        yield return new FunctionDefinition(
            name, [new("input", "ANY", IsOptional: true)], type, Category, $"Creates a {type} instant.",
            (context, arguments) => Create(name, kind, arguments, () => At(context, context.StatementTimeNanos)));
        yield return Current($"{name}.statement", "statement", kind, type, context => context.StatementTimeNanos);
        yield return Current($"{name}.transaction", "transaction", kind, type, context => context.TransactionTimeNanos);
        yield return Current($"{name}.realtime", "realtime", kind, type, context => context.RealTimeNanos) with { Deterministic = false };
        yield return new FunctionDefinition(
            $"{name}.truncate", [new("unit", "STRING"), new("input", "ANY", IsOptional: true), new("fields", "MAP", IsOptional: true)], type, Category,
            $"Truncates the given temporal value to a {type} instant using the specified unit.",
            (context, arguments) => Truncate(name, kind, arguments, At(context, context.StatementTimeNanos)));
    }

    private static FunctionDefinition Current(string name, string clock, ValueKind kind, string type, Func<FunctionContext, long> now) =>
        new(name, [new("timezone", "STRING", IsOptional: true)], type, Category, $"Returns the current {type} instant using the {clock} clock.",
            (context, arguments) => Now(kind, arguments, At(context, now(context))));

    private static FunctionDefinition Difference(string name, string what, Func<TemporalParts, TemporalParts, DurationValue> difference) =>
        new(name, [new("from", "ANY"), new("to", "ANY")], "DURATION", Category, $"Computes the DURATION that is {what}.",
            (_, arguments) => Value.Of(difference(Parts(name, arguments[0]), Parts(name, arguments[1]))));

    private static Value Create(string name, ValueKind kind, ReadOnlySpan<Value> arguments, Func<FunctionClock> clock)
    {
        if (arguments.Length == 0) return Now(kind, arguments, clock());
        var input = arguments[0];
        if (input.IsString) return TemporalParser.Parse(input.AsString(), kind).To(kind, clock());
        if (!input.IsMap) return Parts(name, input).To(kind, clock());
        var map = input.AsMap();
        return map.Count == 1 && map["timezone"].IsString
            ? clock().In(ZoneText.Parse(map["timezone"].AsString())).To(kind, clock())
            : TemporalBuilder.Build(map, kind).To(kind, clock());
    }

    private static Value Now(ValueKind kind, ReadOnlySpan<Value> arguments, FunctionClock clock)
    {
        var zone = arguments.Length == 0 ? clock.DefaultZone : ZoneText.Parse(arguments[0].AsString());
        return clock.In(zone).To(kind, clock);
    }

    private static Value Truncate(string name, ValueKind kind, ReadOnlySpan<Value> arguments, FunctionClock clock)
    {
        var input = arguments.Length > 1 ? Parts(name, arguments[1]) : clock.In(clock.DefaultZone);
        if (kind is not (ValueKind.Time or ValueKind.LocalTime) && input.Day is null) throw TemporalErrors.WrongKind(name, arguments[1]);
        var unit = arguments[0].AsString();
        if (kind is ValueKind.Time or ValueKind.LocalTime) TemporalTruncation.RequireWithinDay(unit);
        var truncated = TemporalTruncation.Truncate(input, unit);
        if (arguments.Length > 2) truncated = TemporalBuilder.Amend(truncated, arguments[2].AsMap(), kind);
        return truncated.To(kind, clock);
    }

    private static TemporalParts Parts(string function, Value value) => TemporalParts.Of(value) ?? throw TemporalErrors.WrongKind(function, value);

    private static FunctionClock At(FunctionContext context, long nanoseconds) => new(nanoseconds, ZoneText.Parse(context.DefaultTimeZone));

    private static long Whole(Value number) => number.IsInteger ? number.AsInteger() : (long)number.AsFloat();

    private static long Subsecond(long nanoseconds) => nanoseconds is >= 0 and < TimeOfDay.NanosecondsPerSecond
        ? nanoseconds
        : throw TemporalErrors.OutOfRange("nanoseconds", nanoseconds, 0, TimeOfDay.NanosecondsPerSecond - 1);

    private static Value FromEpoch(long seconds, long nanoseconds)
    {
        var exact = DurationNormalization.Of(0, 0, seconds, nanoseconds);
        return Value.Of(Zone.Utc.AtInstant(exact.Seconds, exact.Nanoseconds));
    }
}
