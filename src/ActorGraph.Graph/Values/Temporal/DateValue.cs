using System.Text;

namespace ActorGraph.Graph.Values;

/// <summary>A calendar day without a time zone, years −999,999,999 to 999,999,999 of the proleptic Gregorian calendar.</summary>
public sealed partial class DateValue(long epochDay) : HeapValue
{
    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Date;

    /// <summary>Days since 1970-01-01.</summary>
    public long EpochDay { get; } = epochDay;

    /// <inheritdoc/>
    public override long EstimatedBytes => 24;

    /// <summary>The day by year, month and day of the month.</summary>
    public CivilDate Civil => CivilDate.FromEpochDay(EpochDay);

    /// <inheritdoc/>
    public override string ToString() => new StringBuilder().AppendDate(EpochDay).ToString();
}
