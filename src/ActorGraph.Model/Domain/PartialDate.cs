using System.Globalization;

namespace ActorGraph.Model.Domain;

/// <summary>Dates of ISO 8601 that may stop after the year or the month. As text they sort in time, a month before its days.</summary>
public static class PartialDate
{
    /// <summary>Whether a text is a year, a month or a day that exists.</summary>
    public static bool IsValid(string text) => text.Length switch
    {
        4 => IsDate(text + "-01-01"),
        7 => IsDate(text + "-01"),
        10 => IsDate(text),
        _ => false,
    };

    private static bool IsDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
