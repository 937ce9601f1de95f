using System.Reflection;

namespace ActorGraph.Driver.Client;

/// <summary>Reads parameters off an object: a dictionary's entries, or an object's public properties.</summary>
internal static class ParameterObject
{
    public static IDictionary<string, object?> ToDictionary(object? parameters) => parameters switch
    {
        null => new Dictionary<string, object?>(),
        IDictionary<string, object?> dictionary => dictionary,
        IReadOnlyDictionary<string, object?> dictionary => dictionary.ToDictionary(entry => entry.Key, entry => entry.Value),
        string or ValueType => throw new ArgumentException(
            $"Parameters are a dictionary or an object with properties; found a `{parameters.GetType().Name}`.",
            nameof(parameters)),
        _ => parameters.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .ToDictionary(property => property.Name, property => property.GetValue(parameters)),
    };
}
