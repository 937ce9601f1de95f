using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ActorGraph.Model.Domain;
using Neo4j.Driver;

namespace ActorGraph.Model.Values;

/// <summary>Values that are no list and no map as texts, each by the name of its type in Neo4j's Query API.</summary>
public static class ScalarText
{
    /// <summary>The types that a text can be read as, each with one.</summary>
    public static IReadOnlyList<(string Type, string Example)> Types { get; } =
    [
        ("String", "text"), ("Boolean", "true"), ("Integer", "42"), ("Float", "2.5"), ("Base64", "AQID"), ("Date", "2023-10-13"),
        ("Time", "09:30:00+09:00"), ("LocalTime", "09:30:00"), ("OffsetDateTime", "2023-10-13T09:30:00+09:00"),
        ("ZonedDateTime", "2023-10-13T00:30:00Z[Asia/Seoul]"), ("LocalDateTime", "2023-10-13T09:30:00"), ("Duration", "P1M2DT3.5S"),
        ("Point", "SRID=4326;POINT (127.0 37.5)"),
    ];

    /// <summary>Reads a text as a value of a type. False, with half a sentence that says why, where it is none or there is no such type.</summary>
    public static bool TryRead(string type, string text, [NotNullWhen(true)] out object? value, out string problem)
    {
        (value, problem) = (null, "");
        if (ExampleOf(type) is not { } example)
        {
            problem = $"has the type `{Shorten(type)}`; allowed are {Vocabulary.List([.. Types.Select(known => known.Type)])}.";
            return false;
        }
        try
        {
            value = Read(type, text);
            return true;
        }
        catch (Exception e) when (e is ArgumentException or OverflowException or FormatException)
        {
            problem = $"holds `{Shorten(text)}`, which is no `{type}`; one looks like `{example}`.";
            return false;
        }
    }

    /// <summary>A text for each type that is known; null for any other.</summary>
    public static string? ExampleOf(string type) => Types.FirstOrDefault(known => known.Type == type).Example;

    /// <summary>
    /// The type of a value and its text, which reads back as the value and does not depend on the machine.
    /// </summary>
    /// <exception cref="ArgumentException">It is none that stands by itself.</exception>
    public static (string Type, string Text) Of(object value) =>
        TryOf(value) ?? throw new ArgumentException($"A `{value.GetType().Name}` is no value of a property.", nameof(value));

    /// <summary>The same; null for what does not stand by itself.</summary>
    public static (string Type, string Text)? TryOf(object value) => value switch
    {
        string text => ("String", text),
        bool truth => ("Boolean", truth ? "true" : "false"),
        long integer => ("Integer", integer.ToString(CultureInfo.InvariantCulture)),
        double number => ("Float", FloatText.Of(number)),
        byte[] bytes => ("Base64", Convert.ToBase64String(bytes)),
        LocalDate date => ("Date", TemporalText.Of(date)),
        OffsetTime time => ("Time", TemporalText.Of(time)),
        LocalTime time => ("LocalTime", TemporalText.Of(time)),
        LocalDateTime moment => ("LocalDateTime", TemporalText.Of(moment)),
        ZonedDateTime moment => (moment.Zone is ZoneId ? "ZonedDateTime" : "OffsetDateTime", TemporalText.OfInstant(moment)),
        Duration duration => ("Duration", DurationText.Of(duration)),
        Point point => ("Point", PointText.Of(point)),
        _ => null,
    };

    /// <summary>A float in the fewest digits that read back as it, <c>1.0</c> or <c>2.5E-9</c>; else <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>.</summary>
    public static string OfFloat(double value) => FloatText.Of(value);

    /// <summary>A text as an error shows it: whole where it is short.</summary>
    internal static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");

    internal static double ReadFloat(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" or "+Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture)
            is var number && double.IsFinite(number) ? number : throw new OverflowException(),
    };

    private static object Read(string type, string text) => type switch
    {
        "String" => text,
        "Boolean" => text switch { "true" => true, "false" => false, _ => throw new FormatException() },
        "Integer" => long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        "Float" => ReadFloat(text),
        "Base64" => Convert.FromBase64String(text),
        "Date" => TemporalText.ReadDate(text),
        "Time" => TemporalText.ReadOffsetTime(text),
        "LocalTime" => TemporalText.ReadLocalTime(text),
        "LocalDateTime" => TemporalText.ReadLocalDateTime(text),
        "OffsetDateTime" or "ZonedDateTime" => TemporalText.ReadZonedDateTime(text),
        "Duration" => DurationText.Read(text),
        "Point" => PointText.Read(text),
        _ => throw new ArgumentException($"There is no type `{type}`.", nameof(type)),
    };
}
