using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Neo4j.Driver;

namespace ActorGraph.Model.Interchange;

/// <summary>Durations as ISO 8601 with a sign at each part: months, days and seconds do not turn into each other.</summary>
internal static partial class DurationText
{
    private const int NanosecondsPerSecond = 1_000_000_000;

    public static string Write(Duration duration)
    {
        var text = new StringBuilder("P");
        if (duration.Months != 0)
            text.Append(CultureInfo.InvariantCulture, $"{duration.Months}M");
        if (duration.Days != 0)
            text.Append(CultureInfo.InvariantCulture, $"{duration.Days}D");
        // A negative second with a positive fraction is one number here: -1 s and 500,000,000 ns are -0.5 s.
        var nanoseconds = ((Int128)duration.Seconds * NanosecondsPerSecond) + duration.Nanos;
        if (nanoseconds != 0 || text.Length == 1)
        {
            var distance = Int128.Abs(nanoseconds);
            var fraction = TemporalText.Fraction((int)(distance % NanosecondsPerSecond));
            text.Append(CultureInfo.InvariantCulture, $"T{(nanoseconds < 0 ? "-" : "")}{distance / NanosecondsPerSecond}");
            if (fraction.Length > 0)
                text.Append('.').Append(fraction);
            text.Append('S');
        }
        return text.ToString();
    }

    /// <summary>The duration; null when the text is none. An <see cref="OverflowException"/> when a part needs more than 64 bits.</summary>
    public static Duration? Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || text.EndsWith('P') || text.EndsWith('T'))
            return null;
        var months = checked((Number(match, "years") * 12) + Number(match, "months"));
        var days = checked((Number(match, "weeks") * 7) + Number(match, "days"));
        var nanoseconds = checked((Int128)((Number(match, "hours") * 3600) + (Number(match, "minutes") * 60) + Number(match, "seconds")))
            * NanosecondsPerSecond;
        if (match.Groups["fraction"].Success)
        {
            var fraction = long.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), NumberStyles.None, CultureInfo.InvariantCulture);
            nanoseconds += match.Groups["seconds"].Value.StartsWith('-') ? -fraction : fraction;
        }
        var (seconds, rest) = Int128.DivRem(nanoseconds, NanosecondsPerSecond);
        if (rest < 0)
            (seconds, rest) = (seconds - 1, rest + NanosecondsPerSecond);
        return new Duration(months, days, checked((long)seconds), (int)rest);
    }

    private static long Number(Match match, string group) =>
        match.Groups[group].Success
            ? long.Parse(match.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            : 0;

    [GeneratedRegex(
        "^P((?<years>[+-]?[0-9]{1,19})Y)?((?<months>[+-]?[0-9]{1,19})M)?((?<weeks>[+-]?[0-9]{1,19})W)?((?<days>[+-]?[0-9]{1,19})D)?"
        + "(T((?<hours>[+-]?[0-9]{1,19})H)?((?<minutes>[+-]?[0-9]{1,19})M)?"
        + @"((?<seconds>[+-]?[0-9]{1,19})(\.(?<fraction>[0-9]{1,9}))?S)?)?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
