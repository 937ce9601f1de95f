using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// The components of durations by name: the whole months, days and seconds in each unit, cut off, and what a larger unit
/// leaves over.
/// </summary>
internal static class DurationComponents
{
    public static Value Get(DurationValue span, string key)
    {
        Int128 component = key switch
        {
            "years" => span.Months / 12,
            "quarters" => span.Months / 3,
            "months" => span.Months,
            "quartersOfYear" => span.Months / 3 % 4,
            "monthsOfQuarter" => span.Months % 3,
            "monthsOfYear" => span.Months % 12,
            "weeks" => span.Days / 7,
            "days" => span.Days,
            "daysOfWeek" => span.Days % 7,
            "hours" => span.Seconds / 3_600,
            "minutes" => span.Seconds / 60,
            "seconds" => span.Seconds,
            "minutesOfHour" => span.Seconds / 60 % 60,
            "secondsOfMinute" => span.Seconds % 60,
            "milliseconds" => (Int128)span.Seconds * 1_000 + span.Nanoseconds / 1_000_000,
            "microseconds" => (Int128)span.Seconds * 1_000_000 + span.Nanoseconds / 1_000,
            "nanoseconds" => (Int128)span.Seconds * TimeOfDay.NanosecondsPerSecond + span.Nanoseconds,
            "millisecondsOfSecond" => span.Nanoseconds / 1_000_000,
            "microsecondsOfSecond" => span.Nanoseconds / 1_000,
            "nanosecondsOfSecond" => span.Nanoseconds,
            _ => throw RuntimeErrors.NoComponent(Value.Of(span), key, Names),
        };
        if (component > long.MaxValue || component < long.MinValue)
            throw RuntimeErrors.IntegerOverflow($"The component `{key}` of `{span}`");
        return Value.Integer((long)component);
    }

    private const string Names =
        "`years`, `quarters`, `months`, `weeks`, `days`, `hours`, `minutes`, `seconds`, `milliseconds`, `microseconds`, `nanoseconds`, "
        + "and `quartersOfYear`, `monthsOfQuarter`, `monthsOfYear`, `daysOfWeek`, `minutesOfHour`, `secondsOfMinute`, "
        + "`millisecondsOfSecond`, `microsecondsOfSecond`, `nanosecondsOfSecond`";
}
