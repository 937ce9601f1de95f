namespace ActorGraph.Web.Explorer;

/// <summary>Reads properties that the model gives a type, and that another program may have written otherwise.</summary>
internal static class Properties
{
    public static string? Text(IReadOnlyDictionary<string, object> properties, string key) =>
        properties.GetValueOrDefault(key) as string;

    public static bool Flag(IReadOnlyDictionary<string, object> properties, string key) => properties.GetValueOrDefault(key) is true;

    /// <summary>An integer or a float, as it is.</summary>
    public static object? Number(IReadOnlyDictionary<string, object> properties, string key) =>
        properties.GetValueOrDefault(key) is { } value and (long or double) ? value : null;

    public static IReadOnlyList<string> Texts(IReadOnlyDictionary<string, object> properties, string key) =>
        [.. List(properties, key).OfType<string>()];

    public static IReadOnlyList<long> Integers(IReadOnlyDictionary<string, object> properties, string key) =>
        [.. List(properties, key).OfType<long>()];

    private static IEnumerable<object> List(IReadOnlyDictionary<string, object> properties, string key) =>
        properties.GetValueOrDefault(key) is System.Collections.IEnumerable list and not string ? list.Cast<object>() : [];
}
