using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>The fields that a map gives for a temporal value: each is read once, and what is left unread is refused.</summary>
internal sealed class TemporalFields(MapValue map, string kind)
{
    private static readonly string[] OfDates = ["date", "year", "quarter", "month", "week", "day", "dayOfWeek", "ordinalDay", "dayOfQuarter"];

    private static readonly string[] OfTimes = ["time", "hour", "minute", "second", "millisecond", "microsecond", "nanosecond"];

    /// <summary>The ways to tell a day within a year; one value uses one of them.</summary>
    private static readonly string[][] Calendars = [["month", "day"], ["week", "dayOfWeek"], ["quarter", "dayOfQuarter"], ["ordinalDay"]];

    /// <summary>Whether the field is given.</summary>
    public bool Has(string field) => !map[field].IsNull;

    /// <summary>A whole number within bounds; null where it is not given.</summary>
    public long? Number(string field, long least, long greatest)
    {
        var value = map[field];
        if (value.IsNull) return null;
        if (!value.IsInteger) throw TemporalErrors.WrongKind(field, value);
        var number = value.AsInteger();
        return number >= least && number <= greatest ? number : throw TemporalErrors.OutOfRange(field, number, least, greatest);
    }

    /// <summary>A temporal value to start from; null where it is not given.</summary>
    public TemporalParts? Base(string field)
    {
        var value = map[field];
        if (value.IsNull) return null;
        var parts = TemporalParts.Of(value) ?? throw TemporalErrors.WrongKind(field, value);
        var lacks = (field != "time" && parts.Day is null) || (field != "date" && parts.Time is null);
        return lacks ? throw TemporalErrors.WrongKind(field, value) : parts;
    }

    /// <summary>The zone; null where it is not given.</summary>
    public Zone? Zone()
    {
        var value = map["timezone"];
        if (value.IsNull) return null;
        return value.IsString ? ZoneText.Parse(value.AsString()) : throw TemporalErrors.WrongKind("timezone", value);
    }

    /// <summary>Refuses fields that no temporal value has, or that a value of this kind has not, and such as do not go together.</summary>
    public void Check(ValueKind wanted)
    {
        foreach (var key in map.Keys)
        {
            if (!Takes(wanted, key)) throw TemporalErrors.NotAssignable(key, kind);
        }

        if (Calendars.Select(calendar => calendar.FirstOrDefault(Has)).OfType<string>().Take(2).ToArray() is [var one, var other])
            throw TemporalErrors.OtherCalendar(one, other);
        RefuseTogether("datetime", "date");
        RefuseTogether("datetime", "time");
        RefuseTogether("epochSeconds", "epochMillis");
    }

    private void RefuseTogether(string field, string other)
    {
        if (Has(field) && Has(other)) throw TemporalErrors.TwoOrigins(field, other);
    }

    private bool Takes(ValueKind wanted, string field) => field switch
    {
        _ when OfDates.Contains(field, StringComparer.Ordinal) => wanted is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime,
        _ when OfTimes.Contains(field, StringComparer.Ordinal) => wanted is not ValueKind.Date,
        "timezone" => wanted is ValueKind.Time or ValueKind.DateTime,
        "datetime" => wanted is ValueKind.LocalDateTime or ValueKind.DateTime,
        "epochSeconds" or "epochMillis" => wanted is ValueKind.DateTime,
        _ => throw TemporalErrors.UnknownField(field, kind),
    };
}
