using System.Globalization;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Temporal;

/// <summary>Reads time zones: <c>Z</c>, an offset, or a name of the IANA database.</summary>
internal static class ZoneText
{
    /// <summary>The zone that a text names.</summary>
    public static Zone Parse(string text)
    {
        if (TryParseOffset(text, out var offset)) return Zone.Fixed(offset);
        return Zone.TryNamed(text, out var zone) ? zone : throw TemporalErrors.UnknownZone(text);
    }

    /// <summary>Reads <c>Z</c>, <c>+01</c>, <c>+0100</c>, <c>+01:00</c> or <c>+01:00:00</c>; at most 18 hours.</summary>
    public static bool TryParseOffset(string text, out int offsetSeconds)
    {
        offsetSeconds = 0;
        if (text is "Z" or "z") return true;
        if (text.Length < 2 || text[0] is not ('+' or '-')) return false;
        var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length is 0 or > 6 || !digits.All(char.IsAsciiDigit)) return false;
        if (digits.Length % 2 == 1) digits = "0" + digits;
        digits = digits.PadRight(6, '0');
        var hours = int.Parse(digits[..2], CultureInfo.InvariantCulture);
        var minutes = int.Parse(digits[2..4], CultureInfo.InvariantCulture);
        var seconds = int.Parse(digits[4..], CultureInfo.InvariantCulture);
        var total = (hours * 3600) + (minutes * 60) + seconds;
        if (minutes > 59 || seconds > 59 || total > Zone.MaximumOffsetSeconds) return false;
        offsetSeconds = text[0] == '-' ? -total : total;
        return true;
    }
}
