using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ActorGraph.Model.Domain;
using Neo4j.Driver;

namespace ActorGraph.Model.Interchange;

/// <summary>The <c>_value</c> texts of typed values, by the type names of Neo4j's Query API.</summary>
internal static class ScalarText
{
    private static readonly string[] _types =
    [
        "String", "Boolean", "Integer", "Float", "Base64", "Date", "Time", "LocalTime", "OffsetDateTime", "ZonedDateTime",
        "LocalDateTime", "Duration", "Point",
    ];

    public static bool TryRead(string type, string text, [NotNullWhen(true)] out object? value, out string problem)
    {
        try
        {
            value = Read(type, text);
            problem = value is not null ? ""
                : Array.IndexOf(_types, type) < 0
                    ? $"has the type `{TypedJson.Shorten(type)}`; allowed are {Vocabulary.List(_types)}."
                    : $"holds `{TypedJson.Shorten(text)}`, which is no `{type}`; one looks like `{Example(type)}`.";
            return value is not null;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or FormatException)
        {
            value = null;
            problem = $"holds `{TypedJson.Shorten(text)}`, which is no `{type}`; one looks like `{Example(type)}`.";
            return false;
        }
    }

    public static (string Type, string Text) Write(object value) => value switch
    {
        LocalDate date => ("Date", TemporalText.OfDate(date.Year, date.Month, date.Day)),
        OffsetTime time => (
            "Time", TemporalText.OfTime(time.Hour, time.Minute, time.Second, time.Nanosecond) + TemporalText.OfOffset(time.OffsetSeconds)),
        LocalTime time => ("LocalTime", TemporalText.OfTime(time.Hour, time.Minute, time.Second, time.Nanosecond)),
        LocalDateTime moment => ("LocalDateTime", TemporalText.OfLocal(moment)),
        ZonedDateTime { Zone: ZoneId zone } moment => ("ZonedDateTime", $"{TemporalText.OfInstant(moment, 0)}[{zone.Id}]"),
        ZonedDateTime { Zone: ZoneOffset zone } moment => ("OffsetDateTime", TemporalText.OfInstant(moment, zone.OffsetSeconds)),
        Duration duration => ("Duration", DurationText.Write(duration)),
        Point point => ("Point", PointText.Write(point)),
        _ => throw new ArgumentException($"A `{value.GetType().Name}` is no value of a property.", nameof(value)),
    };

    public static string OfFloat(double value) => value switch
    {
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    };

    private static object? Read(string type, string text) => type switch
    {
        "String" => text,
        "Integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? integer : null,
        "Float" => ReadFloat(text),
        "Base64" => Convert.FromBase64String(text),
        "Date" => TemporalText.ReadDate(text),
        "Time" => TemporalText.ReadOffsetTime(text),
        "LocalTime" => TemporalText.ReadLocalTime(text),
        "LocalDateTime" => TemporalText.ReadLocalDateTime(text),
        "OffsetDateTime" => TemporalText.ReadInstant(text, withZone: false),
        "ZonedDateTime" => TemporalText.ReadInstant(text, withZone: true),
        "Duration" => DurationText.Read(text),
        "Point" => PointText.Read(text),
        _ => null,
    };

    private static object? ReadFloat(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "+Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null,
    };

    private static string Example(string type) => type switch
    {
        "Integer" => "42",
        "Float" => "2.5",
        "Base64" => "AQID",
        "Date" => "2023-10-13",
        "Time" => "09:30:00+09:00",
        "LocalTime" => "09:30:00",
        "OffsetDateTime" => "2023-10-13T09:30:00+09:00",
        "ZonedDateTime" => "2023-10-13T00:30:00Z[Asia/Seoul]",
        "LocalDateTime" => "2023-10-13T09:30:00",
        "Duration" => "P1M2DT3.5S",
        _ => "SRID=4326;POINT (127.0 37.5)",
    };
}
