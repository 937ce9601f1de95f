using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>Durations as ISO 8601 texts: months, days and seconds each keep their own sign (`P1Y2MT-0.5S`).</summary>
internal static partial class DurationText
{
    private const int NanosPerSecond = 1_000_000_000;

    public static string Of(Duration duration)
    {
        var text = new StringBuilder("P");
        Append(text, duration.Months / 12, 'Y');
        Append(text, duration.Months % 12, 'M');
        Append(text, duration.Days, 'D');
        AppendTime(text, duration.Seconds, duration.Nanos);
        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    /// <exception cref="FormatException">The text is not a duration.</exception>
    public static Duration Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || text is "P" || text.EndsWith('T')) throw new FormatException();
        var months = checked((Number(match, "years") * 12) + Number(match, "months"));
        var days = checked((Number(match, "weeks") * 7) + Number(match, "days"));
        var seconds = checked((Number(match, "hours") * 3600) + (Number(match, "minutes") * 60) + Number(match, "seconds"));
        var nanos = match.Groups["fraction"] is { Success: true } fraction
            ? int.Parse(fraction.Value.PadRight(9, '0'), CultureInfo.InvariantCulture)
            : 0;
        if (nanos == 0 || !match.Groups["seconds"].Value.StartsWith('-')) return new Duration(months, days, seconds, nanos);
        return new Duration(months, days, checked(seconds - 1), NanosPerSecond - nanos);
    }

    /// <summary>Nanoseconds are always added, so that half a second back is `-1` second and 500,000,000 nanoseconds.</summary>
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

    private static long Number(Match match, string name) =>
        match.Groups[name] is { Success: true } group ? long.Parse(group.Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        @"^P((?<years>-?\d{1,18})Y)?((?<months>-?\d{1,18})M)?((?<weeks>-?\d{1,18})W)?((?<days>-?\d{1,18})D)?"
        + @"(T((?<hours>-?\d{1,18})H)?((?<minutes>-?\d{1,18})M)?((?<seconds>-?\d{1,18})([.,](?<fraction>\d{1,9}))?S)?)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Pattern();
}
