using System.Collections;
using System.Globalization;

namespace ActorGraph.Model.Domain;

/// <summary>A value as an error shows it: short, and with its type visible.</summary>
internal static class ShownValue
{
    private const int Length = 60;

    public static string Of(object? value) => value switch
    {
        null => "null",
        "" => "empty",
        string text => $"`{(text.Length <= Length ? text : string.Concat(text.AsSpan(0, Length - 1), "…"))}`",
        bool truth => truth ? "`true`" : "`false`",
        byte[] bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
        long or double => string.Create(CultureInfo.InvariantCulture, $"the number {value}"),
        IEnumerable => "a list",
        _ => $"`{value}`",
    };
}
