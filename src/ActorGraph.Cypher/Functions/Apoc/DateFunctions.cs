using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Temporal;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.date.*</c>: instants as integers, in milliseconds or another unit since 1970, and texts of them by patterns.</summary>
internal static class DateFunctions
{
    private const string Usual = "yyyy-MM-dd HH:mm:ss";
    private const double MillisecondsPerYear = 365.0 * 86_400_000;

    public static readonly FunctionDefinition[] All =
    [
        Date("currentTimestamp", "", "INTEGER", "What the clock shows now, in milliseconds.", call => Value.Integer(call.Context.RealTimeNanos / 1_000_000)) with { Deterministic = false },
        Date("systemTimezone", "", "STRING", "The time zone of temporal values that name none.", call => Value.String(call.Context.DefaultTimeZone == "Z" ? "UTC" : call.Context.DefaultTimeZone)),
        Date("convert", "time :: INTEGER, unit :: STRING, toUnit :: STRING", "INTEGER", "A time in another unit, its fraction cut off.", call => FromMilliseconds(call, Milliseconds(call, 0, call.Text(1)), call.Text(2))),
        Date("add", "time :: INTEGER, unit :: STRING, addValue :: INTEGER, addUnit :: STRING", "INTEGER", "A time later by an amount in a unit of its own.", call =>
            FromMilliseconds(call, Milliseconds(call, 0, call.Text(1)) + Milliseconds(call, 2, call.Text(3)), call.Text(1))),
        Date("format", "time :: INTEGER, [unit :: STRING], [format :: STRING], [timezone :: STRING]", "STRING", "A time as text, by default `yyyy-MM-dd HH:mm:ss` of a time in milliseconds.", Format),
        Date("parse", "time :: STRING, [unit :: STRING], [format :: STRING], [timezone :: STRING]", "INTEGER", "The time that a text names, by default `yyyy-MM-dd HH:mm:ss`, in milliseconds or another unit.", call =>
            FromMilliseconds(call, Instant(Parsed(call, 2, 3)), call.Text(1, "ms"))),
        Date("parseAsZonedDateTime", "time :: STRING, [format :: STRING], [timezone :: STRING]", "ZONED DATETIME", "The date and time that a text names, by default `yyyy-MM-dd HH:mm:ss`.", call =>
            Value.Of(Parsed(call, 1, 2).ToDateTime())),
        Date("convertFormat", "temporal :: STRING, currentFormat :: STRING, [convertTo :: STRING]", "STRING", "A text of a date or time in another form; forms are patterns, or names such as `basic_date`.", call =>
            Value.String(DatePattern.Of(call, call.Text(2, "yyyy-MM-dd")).Format(Parsed(call, 1, 3).ToDateTime()))),
        Date("field", "time :: INTEGER, [unit :: STRING], [timezone :: STRING]", "INTEGER", "A part of a time in milliseconds: its `years`, `months`, `days`, `weekdays`, `hours`, `minutes`, `seconds` or `ms`.", Field),
        Date("fields", "date :: STRING, [pattern :: STRING]", "MAP", "The parts of a text of a date or time: those that the pattern has, and its time zone.", Fields),
        Date("fromISO8601", "time :: STRING", "INTEGER", "The time that a text in ISO 8601 names, in milliseconds.", call =>
        {
            var clock = new FunctionClock(0, Zone.Utc);
            return Value.Integer(Milliseconds(TemporalParser.Parse(call.Text(0), ValueKind.DateTime).To(ValueKind.DateTime, clock).As<DateTimeValue>()!));
        }),
        Date("toISO8601", "time :: INTEGER, [unit :: STRING]", "STRING", "A time as text in ISO 8601.", call =>
            Value.String(DatePattern.Of(call, "yyyy-MM-dd'T'HH:mm:ss.SSSX").Format(At(call, Milliseconds(call, 0, call.Text(1, "ms")), Zone.Utc)))),
        Date("toYears", "value :: INTEGER | FLOAT | STRING, [format :: STRING]", "FLOAT", "A time in milliseconds as years of 365 days since 1970, or a text as its year with the part that is over.", ToYears),
    ];

    private static FunctionDefinition Date(string name, string parameters, string returns, string description, CallBody body) =>
        Call.Define("apoc.date", $"apoc.date.{name}", parameters, returns, description, body);

    private static long UnitOf(Call call, string unit) => unit.ToLowerInvariant() switch
    {
        "ms" or "milli" or "millis" or "milliseconds" => 1,
        "s" or "second" or "seconds" => 1_000,
        "m" or "minute" or "minutes" => 60_000,
        "h" or "hour" or "hours" => 3_600_000,
        "d" or "day" or "days" => 86_400_000,
        _ => throw call.Wrong($"knows the units `ms`, `s`, `m`, `h` and `d`, but was given `{unit}`."),
    };

    private static Int128 Milliseconds(Call call, int place, string unit) => (Int128)call.Whole(place) * UnitOf(call, unit);

    private static Value FromMilliseconds(Call call, Int128 milliseconds, string unit)
    {
        var time = milliseconds / UnitOf(call, unit);
        return time >= long.MinValue && time <= long.MaxValue ? Value.Integer((long)time) : throw RuntimeErrors.IntegerOverflow($"The time of `{call.Name}()`");
    }

    private static long Milliseconds(DateTimeValue time) => time.EpochSecond * 1_000 + time.Nanosecond / 1_000_000;

    private static long Instant(DateFields fields) => Milliseconds(fields.ToDateTime());

    private static DateTimeValue At(Call call, Int128 milliseconds, Zone zone)
    {
        var most = (Int128)CivilDate.MaximumEpochDay * 86_400_000;
        if (milliseconds < -most || milliseconds > most) throw call.Wrong($"takes a time within {CivilDate.MaximumYear:N0} years of the year 0.");
        var second = FloorDivision.Quotient((long)milliseconds, 1_000);
        return zone.AtInstant(second, (int)((long)milliseconds - second * 1_000) * 1_000_000);
    }

    private static Zone ZoneOf(Call call, int place) => call.Text(place, "") is var name && name.Length > 0 ? DatePattern.ZoneOf(call, name) : Zone.Utc;

    private static Value Format(Call call) => Value.String(
        DatePattern.Of(call, call.Text(2, Usual)).Format(At(call, Milliseconds(call, 0, call.Text(1, "ms")), ZoneOf(call, 3))));

    private static DateFields Parsed(Call call, int pattern, int zone) => DatePattern.Of(call, call.Text(pattern, Usual)).Parse(call, call.Text(0), ZoneOf(call, zone));

    private static Value Field(Call call)
    {
        var time = At(call, call.Whole(0), ZoneOf(call, 2));
        var date = CivilDate.FromEpochDay(time.EpochDay);
        return Value.Integer(call.Text(1, "d").ToLowerInvariant() switch
        {
            "year" or "years" => date.Year,
            "month" or "months" => date.Month,
            "w" or "weekday" or "weekdays" => WeekDate.FromEpochDay(time.EpochDay).DayOfWeek,
            "d" or "day" or "days" => date.Day,
            "h" or "hour" or "hours" => time.TimeOfDay.Hour,
            "m" or "minute" or "minutes" => time.TimeOfDay.Minute,
            "s" or "second" or "seconds" => time.TimeOfDay.Second,
            "ms" or "milli" or "millis" or "milliseconds" => time.Nanosecond / 1_000_000,
            var unit => throw call.Wrong($"knows the units `ms`, `s`, `m`, `h`, `d`, `w`, `month` and `year`, but was given `{unit}`."),
        });
    }

    private static Value Fields(Call call)
    {
        var fields = Parsed(call, 1, 2);
        (string Name, long? Value)[] parts =
        [
            ("years", fields.Year), ("months", fields.Month), ("days", fields.Day), ("hours", fields.Hour), ("minutes", fields.Minute), ("seconds", fields.Second),
        ];
        return MapFunctions.Made(
        [
            .. parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, Value.Integer(part.Value!.Value))),
            KeyValuePair.Create("zoneid", Value.String(fields.Zone is { } zone && zone != Zone.Utc ? zone.ToString() : "UTC")),
        ]);
    }

    private static Value ToYears(Call call)
    {
        if (call[0].IsNumber) return Value.Float(call[0].AsDouble() / MillisecondsPerYear);
        var date = CivilDate.FromEpochDay(Parsed(call, 1, 2).ToDateTime().EpochDay);
        return Value.Float(date.Year + (date.DayOfYear - 1) / (double)CivilDate.DaysInYear(date.Year));
    }
}
