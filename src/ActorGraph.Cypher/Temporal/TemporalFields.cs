using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>The fields that a map gives for a temporal value: each is read once, and what is left unread is refused.</summary>
internal sealed class TemporalFields(MapValue map, string kind)
{
    private static readonly string[] Known =
    [
        "date", "time", "datetime", "timezone", "year", "quarter", "month", "week", "day", "dayOfWeek", "ordinalDay", "dayOfQuarter",
        "hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "epochSeconds", "epochMillis",
    ];

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
        return value.IsNull ? null : TemporalParts.Of(value) ?? throw TemporalErrors.WrongKind(field, value);
    }

    /// <summary>The zone; null where it is not given.</summary>
    public Zone? Zone()
    {
        var value = map["timezone"];
        if (value.IsNull) return null;
        return value.IsString ? ZoneText.Parse(value.AsString()) : throw TemporalErrors.WrongKind("timezone", value);
    }

    /// <summary>Refuses fields that no temporal value has.</summary>
    public void CheckNames()
    {
        foreach (var key in map.Keys)
        {
            if (!Known.Contains(key, StringComparer.Ordinal)) throw TemporalErrors.UnknownField(key, kind);
        }
    }
}
