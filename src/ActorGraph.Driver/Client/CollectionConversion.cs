using System.Collections;

namespace ActorGraph.Driver.Client;

/// <summary>Lists and maps as the collection types that callers ask for, element by element.</summary>
internal static class CollectionConversion
{
    /// <summary>The value as the wanted collection; null when there is no such conversion.</summary>
    /// <param name="value">A list or map.</param>
    /// <param name="wanted">The type of the collection.</param>
    /// <param name="convertElement">What makes the elements of the type that they are to have.</param>
    public static object? Convert(object value, Type wanted, Func<object?, Type, object?> convertElement)
    {
        if (value is IReadOnlyDictionary<string, object?> map) return Map(map, wanted, convertElement);
        if (value is not IEnumerable list || value is string) return null;
        if (wanted.IsArray) return Array(list, wanted.GetElementType()!, convertElement);
        if (!wanted.IsGenericType || wanted.GetGenericArguments() is not [var element]) return null;

        var result = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var item in list) result.Add(convertElement(item, element));
        if (wanted.IsInstanceOfType(result)) return result;
        var set = typeof(HashSet<>).MakeGenericType(element);
        return wanted.IsAssignableFrom(set) ? Activator.CreateInstance(set, result) : null;
    }

    private static Array Array(IEnumerable list, Type element, Func<object?, Type, object?> convertElement)
    {
        var items = list.Cast<object?>().ToArray();
        var array = System.Array.CreateInstance(element, items.Length);
        for (var i = 0; i < items.Length; i++) array.SetValue(convertElement(items[i], element), i);
        return array;
    }

    private static object? Map(IReadOnlyDictionary<string, object?> map, Type wanted, Func<object?, Type, object?> convertElement)
    {
        if (!wanted.IsGenericType || wanted.GetGenericArguments() is not [var key, var element] || key != typeof(string)) return null;
        var result = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, element))!;
        foreach (var (name, item) in map) result.Add(name, convertElement(item, element));
        return wanted.IsInstanceOfType(result) ? result : null;
    }
}
