using System.Globalization;
using System.Text.RegularExpressions;
using ActorGraph.Cypher.Operators;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>Makes durations from maps of amounts and from text.</summary>
internal static partial class Durations
{
    private const int LongestText = 256;

    private static readonly string[] Fields =
        ["years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];

    /// <summary>The duration that a map of amounts describes.</summary>
    public static DurationValue FromMap(MapValue map)
    {
        if (map.Count == 0) throw TemporalErrors.NoFields("duration", Fields);
        foreach (var key in map.Keys)
        {
            if (!Fields.Contains(key, StringComparer.Ordinal)) throw TemporalErrors.UnknownField(key, "duration");
        }

        return DurationNormalization.Of(
            (Amount("years") * 12) + (Amount("quarters") * 3) + Amount("months"),
            (Amount("weeks") * 7) + Amount("days"),
            (Amount("hours") * 3600) + (Amount("minutes") * 60) + Amount("seconds")
                + (Amount("milliseconds") / 1_000) + (Amount("microseconds") / 1_000_000) + (Amount("nanoseconds") / 1_000_000_000));

        Fraction Amount(string field)
        {
            var value = map[field];
            if (value.IsNull) return 0;
            return value.IsNumber ? Fraction.Of(value) : throw TemporalErrors.WrongKind(field, value);
        }
    }

    /// <summary>Reads <c>P1Y2M3W4DT5H6M7.8S</c>, also with fractions and signs on every part, or <c>P2012-02-02T14:37:21.545</c>.</summary>
    public static DurationValue Parse(string text)
    {
        if (text.Length > LongestText) throw TemporalErrors.NotParsed(text, "duration");
        var match = UnitForm().Match(text);
        if (match.Success && text.Length > 2 && text[^1] is not ('T' or 't')) return FromUnits(match, text);
        var dated = DateForm().Match(text);
        if (!dated.Success) throw TemporalErrors.NotParsed(text, "duration");
        return DurationNormalization.Of(
            (Part(dated, "y") * 12) + Part(dated, "mo"), Part(dated, "d"), (Part(dated, "h") * 3600) + (Part(dated, "mi") * 60) + Part(dated, "s"));
    }

    private static DurationValue FromUnits(Match match, string text)
    {
        var sign = match.Groups["sign"].Value == "-" ? -1 : 1;
        try
        {
            return DurationNormalization.Of(
                sign * ((Part(match, "y") * 12) + Part(match, "mo")),
                sign * ((Part(match, "w") * 7) + Part(match, "d")),
                sign * ((Part(match, "h") * 3600) + (Part(match, "mi") * 60) + Part(match, "s")));
        }
        catch (OverflowException)
        {
            throw TemporalErrors.NotParsed(text, "duration");
        }
    }

    private static decimal Part(Match match, string group) => match.Groups[group].Success
        ? decimal.Parse(match.Groups[group].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture)
        : 0;

    [GeneratedRegex(
        @"^(?<sign>[+-])?P(?:(?<y>[+-]?\d+(?:[.,]\d+)?)Y)?(?:(?<mo>[+-]?\d+(?:[.,]\d+)?)M)?(?:(?<w>[+-]?\d+(?:[.,]\d+)?)W)?(?:(?<d>[+-]?\d+(?:[.,]\d+)?)D)?(?:T(?:(?<h>[+-]?\d+(?:[.,]\d+)?)H)?(?:(?<mi>[+-]?\d+(?:[.,]\d+)?)M)?(?:(?<s>[+-]?\d+(?:[.,]\d+)?)S)?)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex UnitForm();

    [GeneratedRegex(
        @"^P(?<y>\d{4})-(?<mo>\d{2})-(?<d>\d{2})T(?<h>\d{2}):(?<mi>\d{2}):(?<s>\d{2}(?:[.,]\d{1,9})?)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateForm();
}
