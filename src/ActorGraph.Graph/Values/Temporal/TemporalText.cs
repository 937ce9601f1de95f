using System.Globalization;
using System.Text;

namespace ActorGraph.Graph.Values;

/// <summary>Writes temporal values as ISO 8601 text.</summary>
internal static class TemporalText
{
    /// <summary>A day, <c>2015-07-21</c>; years beyond four digits carry a sign.</summary>
    public static StringBuilder AppendDate(this StringBuilder text, long epochDay)
    {
        var date = CivilDate.FromEpochDay(epochDay);
        if (date.Year < 0)
            text.Append('-');
        else if (date.Year > 9_999)
            text.Append('+');
        return text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(date.Year):0000}-{date.Month:00}-{date.Day:00}");
    }

    /// <summary>A time of day; seconds are left out where they are zero and not asked for, the fraction wherever it is zero.</summary>
    public static StringBuilder AppendTime(this StringBuilder text, TimeOfDay time, bool seconds)
    {
        text.Append(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");
        if (seconds || time.Second != 0 || time.Nanosecond != 0)
            text.Append(CultureInfo.InvariantCulture, $":{time.Second:00}").AppendFraction(time.Nanosecond);
        return text;
    }

    /// <summary>A day and a time of day, from seconds since 1970-01-01T00:00:00 on the same clock.</summary>
    public static StringBuilder AppendDateTime(this StringBuilder text, long localSecond, int nanosecond, bool seconds)
    {
        var day = FloorDivision.Quotient(localSecond, TimeOfDay.SecondsPerDay);
        var secondOfDay = (int)(localSecond - day * TimeOfDay.SecondsPerDay);
        return text.AppendDate(day).Append('T').AppendTime(TimeOfDay.FromSecondOfDay(secondOfDay, nanosecond), seconds);
    }

    /// <summary>An offset from UTC: <c>Z</c>, <c>+01:00</c> or <c>-02:05:07</c>.</summary>
    public static StringBuilder AppendOffset(this StringBuilder text, int offsetSeconds)
    {
        if (offsetSeconds == 0)
            return text.Append('Z');
        var size = Math.Abs(offsetSeconds);
        text.Append(CultureInfo.InvariantCulture, $"{(offsetSeconds < 0 ? '-' : '+')}{size / 3_600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : text.Append(CultureInfo.InvariantCulture, $":{size % 60:00}");
    }

    /// <summary>A point and the digits of a fraction of a second, without trailing zeros; nothing for zero.</summary>
    public static StringBuilder AppendFraction(this StringBuilder text, int nanosecond)
    {
        if (nanosecond == 0)
            return text;
        Span<char> digits = stackalloc char[9];
        nanosecond.TryFormat(digits, out _, "000000000", CultureInfo.InvariantCulture);
        return text.Append('.').Append(digits.TrimEnd('0'));
    }
}
