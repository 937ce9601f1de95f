using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ActorGraph.Cypher.Temporal;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>
/// A pattern of dates and times as Java has it, <c>yyyy-MM-dd'T'HH:mm:ss.SSSXXX</c>: a run of one letter is a part, of which the length says how
/// it is written; all else stands for itself. Names of months and days are English.
/// </summary>
internal sealed class DatePattern
{
    private const int LongestPattern = 200;

    // Names that other systems have for patterns.
    private static readonly FrozenDictionary<string, string> Named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["basic_date"] = "yyyyMMdd",
        ["basic_date_time"] = "yyyyMMdd'T'HHmmss.SSSX",
        ["basic_date_time_no_millis"] = "yyyyMMdd'T'HHmmssX",
        ["basic_time"] = "HHmmss.SSSX",
        ["date"] = "yyyy-MM-dd",
        ["iso_date"] = "yyyy-MM-dd",
        ["iso_local_date"] = "yyyy-MM-dd",
        ["date_hour"] = "yyyy-MM-dd'T'HH",
        ["date_hour_minute"] = "yyyy-MM-dd'T'HH:mm",
        ["date_hour_minute_second"] = "yyyy-MM-dd'T'HH:mm:ss",
        ["date_hour_minute_second_millis"] = "yyyy-MM-dd'T'HH:mm:ss.SSS",
        ["iso_local_date_time"] = "yyyy-MM-dd'T'HH:mm:ss",
        ["date_time"] = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        ["date_time_no_millis"] = "yyyy-MM-dd'T'HH:mm:ssXXX",
        ["iso_offset_date_time"] = "yyyy-MM-dd'T'HH:mm:ssXXX",
        ["hour"] = "HH",
        ["hour_minute"] = "HH:mm",
        ["hour_minute_second"] = "HH:mm:ss",
        ["iso_local_time"] = "HH:mm:ss",
        ["time"] = "HH:mm:ss.SSSXXX",
        ["ordinal_date"] = "yyyy-DDD",
        ["year"] = "yyyy",
        ["year_month"] = "yyyy-MM",
        ["year_month_day"] = "yyyy-MM-dd",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly string _pattern;
    private readonly List<(char Letter, int Length, string Literal)> _parts = [];

    private DatePattern(Call call, string pattern)
    {
        _pattern = pattern;
        for (var at = 0; at < pattern.Length;)
        {
            var end = at;
            if (pattern[at] == '\'')
            {
                var literal = Quoted(call, pattern, ref at);
                _parts.Add(('\0', 0, literal));
                continue;
            }

            while (end < pattern.Length && pattern[end] == pattern[at]) end++;
            if (!char.IsAsciiLetter(pattern[at])) _parts.Add(('\0', 0, pattern[at..end]));
            else if (DatePart.IsKnown(pattern[at])) _parts.Add((pattern[at], end - at, ""));
            else throw call.Wrong($"takes patterns such as `yyyy-MM-dd HH:mm:ss`, but does not know the letter `{pattern[at]}` in `{pattern}`. Put text into quotes.");
            at = end;
        }
    }

    /// <summary>The pattern of a text, or of a name such as <c>basic_date</c>.</summary>
    public static DatePattern Of(Call call, string pattern) => pattern.Length <= LongestPattern
        ? new DatePattern(call, Named.GetValueOrDefault(pattern, pattern))
        : throw call.Wrong($"takes a pattern of at most {LongestPattern} characters.");

    /// <summary>The zone of a name, an offset, or of both as in <c>GMT+1</c>.</summary>
    public static Zone ZoneOf(Call call, string name)
    {
        if (name.ToUpperInvariant() is "UTC" or "GMT" or "Z" or "UT") return Zone.Utc;
        var offset = name.StartsWith("GMT", StringComparison.OrdinalIgnoreCase) || name.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
        if (ZoneText.TryParseOffset(offset, out var seconds)) return Zone.Fixed(seconds);
        return Zone.TryNamed(name, out var zone) ? zone : throw call.Wrong($"knows time zones such as `UTC`, `+01:00` and `Europe/Berlin`, but was given `{name}`.");
    }

    /// <summary>A date and time as the pattern writes it.</summary>
    public string Format(DateTimeValue time)
    {
        var text = new StringBuilder();
        foreach (var (letter, length, literal) in _parts)
        {
            if (letter == '\0') text.Append(literal);
            else DatePart.Write(text, time, letter, length);
        }

        return text.ToString();
    }

    /// <summary>What a text says that the pattern has written.</summary>
    public DateFields Parse(Call call, string text, Zone zone)
    {
        var fields = new DateFields();
        var at = 0;
        for (var i = 0; i < _parts.Count; i++)
        {
            var (letter, length, literal) = _parts[i];
            if (letter == '\0')
            {
                if (!text.AsSpan(at).StartsWith(literal, StringComparison.OrdinalIgnoreCase)) throw Unlike(call, text, at);
                at += literal.Length;
                continue;
            }

            // Where digits follow digits the length of each counts; else a number is as long as it is.
            var isPacked = i + 1 < _parts.Count && DatePart.IsNumber(_parts[i + 1].Letter, _parts[i + 1].Length);
            var read = DatePart.Read(call, fields, text.AsSpan(at), letter, length, isPacked);
            if (read < 0) throw Unlike(call, text, at);
            at += read;
        }

        if (at < text.Length || !DatePart.IsDate(fields)) throw Unlike(call, text, at);
        fields.Zone ??= zone;
        return fields;
    }

    /// <summary>What stands in quotes; two of them are one, inside and outside of others.</summary>
    private static string Quoted(Call call, string pattern, ref int at)
    {
        var text = new StringBuilder();
        var start = at++;
        while (at < pattern.Length)
        {
            var isQuote = pattern[at] == '\'';
            var isDouble = isQuote && at + 1 < pattern.Length && pattern[at + 1] == '\'';
            if (isQuote && !isDouble)
            {
                at++;
                return at == start + 2 ? "'" : text.ToString();
            }

            text.Append(pattern[at]);
            at += isDouble ? 2 : 1;
        }

        throw call.Wrong($"takes a pattern whose quotes end, but was given `{pattern}`.");
    }

    private Errors.CypherException Unlike(Call call, string text, int at)
    {
        var shown = text.Length > 80 ? text[..80] + "…" : text;
        return call.Wrong(string.Create(CultureInfo.InvariantCulture, $"takes text as `{_pattern}` writes it, but was given `{shown}`, which differs from character {at + 1} on."));
    }
}
