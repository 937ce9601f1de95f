#nullable disable annotations
using System.Globalization;

namespace Neo4j.Driver;

/// <summary>A length of time in months, days and seconds, which are not converted into each other.</summary>
public sealed class Duration : TemporalValue, IEquatable<Duration>, IComparable, IComparable<Duration>
{
    private const double SecondsPerMonth = 2_629_746;

    /// <summary>A duration in seconds.</summary>
    public Duration(long seconds)
        : this(0, 0, seconds, 0)
    {
    }

    /// <summary>A duration in seconds and nanoseconds.</summary>
    public Duration(long seconds, int nanos)
        : this(0, 0, seconds, nanos)
    {
    }

    /// <summary>A duration in days, seconds and nanoseconds.</summary>
    public Duration(long days, long seconds, int nanos)
        : this(0, days, seconds, nanos)
    {
    }

    /// <summary>A duration; nanoseconds are from 0 to 999999999 and count forwards even where seconds are negative.</summary>
    public Duration(long months, long days, long seconds, int nanos)
    {
        (Months, Days, Seconds) = (months, days, seconds);
        Nanos = Within(nanos, 0, (int)NanosPerSecond - 1, nameof(nanos));
    }

    /// <summary>Months.</summary>
    public long Months { get; }

    /// <summary>Days.</summary>
    public long Days { get; }

    /// <summary>Seconds.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds.</summary>
    public int Nanos { get; }

    /// <summary>Compares by length, a month being a twelfth of a mean year.</summary>
    public int CompareTo(Duration other)
    {
        if (other is null) return 1;
        var order = Length.CompareTo(other.Length);
        return order != 0 ? order : (Months, Days, Seconds, Nanos).CompareTo((other.Months, other.Days, other.Seconds, other.Nanos));
    }

    /// <inheritdoc/>
    public int CompareTo(object obj) => TemporalOrder.Compare(this, obj);

    /// <inheritdoc/>
    public bool Equals(Duration other) =>
        other is not null && (Months, Days, Seconds, Nanos) == (other.Months, other.Days, other.Seconds, other.Nanos);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Duration);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    /// <inheritdoc/>
    public override string ToString()
    {
        var nanos = ((decimal)Seconds * NanosPerSecond) + Nanos;
        var seconds = (nanos / NanosPerSecond).ToString("0.#########", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"P{Months}M{Days}DT{seconds}S");
    }

    private double Length => (Months * SecondsPerMonth) + ((double)Days * SecondsPerDay) + Seconds + ((double)Nanos / NanosPerSecond);
}
