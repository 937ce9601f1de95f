using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>
/// Durations as ISO 8601, as Neo4j writes them: <c>P1Y2M3DT4H5M6.7S</c>. Months, days and seconds do not turn into each other, and each has a sign
/// of its own: <c>P1MT-0.5S</c>.
/// </summary>
public static partial class DurationText
{
    private const int NanosPerSecond = 1_000_000_000;

    /// <summary>The text of a duration; that of none at all is <c>PT0S</c>.</summary>
    public static string Of(Duration duration)
    {
        var text = new StringBuilder("P");
        Append(text, duration.Months / 12, 'Y');
        Append(text, duration.Months % 12, 'M');
        Append(text, duration.Days, 'D');
        AppendTime(text, duration.Seconds, duration.Nanos);
        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    /// <summary>Reads a duration in units from years to seconds, weeks among them; each may have a sign.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    /// <exception cref="OverflowException">A part needs more than 64 bits.</exception>
    public static Duration Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T')) throw new FormatException();
        var months = checked((Number(match, "years") * 12) + Number(match, "months"));
        var days = checked((Number(match, "weeks") * 7) + Number(match, "days"));
        var seconds = checked((Number(match, "hours") * 3600) + (Number(match, "minutes") * 60) + Number(match, "seconds"));
        var nanos = match.Groups["fraction"] is { Success: true } fraction
            ? int.Parse(fraction.Value.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture)
            : 0;
        return nanos != 0 && match.Groups["seconds"].Value.StartsWith('-')
            ? new Duration(months, days, checked(seconds - 1), NanosPerSecond - nanos)
            : new Duration(months, days, seconds, nanos);
    }

    // Nanoseconds are always added, so that half a second back is -1 second and 500,000,000 nanoseconds.
    private static void AppendTime(StringBuilder text, long seconds, int nanos)
    {
        if (seconds == 0 && nanos == 0) return;
        text.Append('T');
        var negative = seconds < 0;
        if (negative && nanos > 0) (seconds, nanos) = (seconds + 1, NanosPerSecond - nanos);
        Append(text, seconds / 3600, 'H');
        Append(text, seconds / 60 % 60, 'M');
        var rest = seconds % 60;
        if (rest == 0 && nanos == 0) return;
        if (negative && rest == 0) text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{rest}{TemporalText.Fraction(nanos)}S");
    }

    private static void Append(StringBuilder text, long count, char unit)
    {
        if (count != 0) text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
    }

    private static long Number(Match match, string group) => match.Groups[group] is { Success: true } digits
        ? long.Parse(digits.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        "^P((?<years>[+-]?[0-9]{1,19})Y)?((?<months>[+-]?[0-9]{1,19})M)?((?<weeks>[+-]?[0-9]{1,19})W)?((?<days>[+-]?[0-9]{1,19})D)?"
        + "(T((?<hours>[+-]?[0-9]{1,19})H)?((?<minutes>[+-]?[0-9]{1,19})M)?"
        + @"((?<seconds>[+-]?[0-9]{1,19})([.,](?<fraction>[0-9]{1,9}))?S)?)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
