using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>What a text says of a date and time; what it does not say is the beginning of what it does.</summary>
internal sealed record DateFields
{
    public long? Year { get; set; }

    /// <summary>The year that weeks are counted in; taken for the year where there is no other.</summary>
    public long? WeekYear { get; set; }

    public long? Month { get; set; }

    public long? Day { get; set; }

    public long? DayOfYear { get; set; }

    public long? Hour { get; set; }

    /// <summary>An hour from 1 to 12.</summary>
    public long? HalfDayHour { get; set; }

    public bool? Afternoon { get; set; }

    public long? Minute { get; set; }

    public long? Second { get; set; }

    public long Nanosecond { get; set; }

    public Zone? Zone { get; set; }

    /// <summary>The date and time; in UTC where no zone is said.</summary>
    public DateTimeValue ToDateTime()
    {
        var year = Year ?? WeekYear ?? 1970;
        var date = new CivilDate(year, (int)(Month ?? 1), (int)(Day ?? 1));
        var day = DayOfYear is { } ordinal ? new CivilDate(year, 1, 1).EpochDay + ordinal - 1 : date.EpochDay;
        var hour = Hour ?? (HalfDayHour is { } half ? half % 12 + (Afternoon == true ? 12 : 0) : 0);
        var local = day * TimeOfDay.SecondsPerDay + (hour * 60 + (Minute ?? 0)) * 60 + (Second ?? 0);
        return (Zone ?? ActorGraph.Graph.Values.Zone.Utc).AtLocal(local, (int)Nanosecond);
    }
}
