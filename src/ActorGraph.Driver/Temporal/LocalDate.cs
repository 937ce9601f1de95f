#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A date without a time zone.</summary>
public sealed class LocalDate : TemporalValue, IEquatable<LocalDate>, IComparable, IComparable<LocalDate>
{
    /// <summary>A date; years go from -999999999 to 999999999.</summary>
    public LocalDate(int year, int month, int day)
    {
        Year = Within(year, Calendar.LeastYear, Calendar.MostYear, nameof(year));
        Month = Within(month, 1, 12, nameof(month));
        Day = Within(day, 1, Calendar.DaysInMonth(year, month), nameof(day));
    }

    /// <summary>The date of a <see cref="DateTime"/>.</summary>
    public LocalDate(DateTime date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>The date of a <see cref="DateOnly"/>.</summary>
    public LocalDate(DateOnly date)
        : this(date.Year, date.Month, date.Day)
    {
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>The month, the first being 1.</summary>
    public int Month { get; }

    /// <summary>The day of the month, the first being 1.</summary>
    public int Day { get; }

    internal long EpochDay => Calendar.ToEpochDay(Year, Month, Day);

    internal static LocalDate FromEpochDay(long epochDay)
    {
        var (year, month, day) = Calendar.FromEpochDay(epochDay);
        return new LocalDate(checked((int)year), month, day);
    }

    /// <summary>The midnight at which the date begins.</summary>
    /// <exception cref="ValueOverflowException">The year is not one of a <see cref="DateTime"/>.</exception>
    public DateTime ToDateTime() => new(NetYear(Year, nameof(DateTime)), Month, Day, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The date.</summary>
    /// <exception cref="ValueOverflowException">The year is not one of a <see cref="DateOnly"/>.</exception>
    public DateOnly ToDateOnly() => new(NetYear(Year, nameof(DateOnly)), Month, Day);

    /// <inheritdoc/>
    public int CompareTo(LocalDate other) =>
        other is null ? 1 : (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <inheritdoc/>
    public int CompareTo(object obj) => TemporalOrder.Compare(this, obj);

    /// <inheritdoc/>
    public bool Equals(LocalDate other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as LocalDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Year, Month, Day);

    /// <inheritdoc/>
    public override string ToString() => IsoFormat.Date(Year, Month, Day);
}
