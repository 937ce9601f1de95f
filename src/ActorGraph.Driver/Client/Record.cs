using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

/// <summary>One record: the values, and the columns it shares with the others.</summary>
internal sealed class Record(RecordShape shape, object?[] values) : IRecord
{
    public object this[int index] => values[index]!;

    public object this[string key] => values[Place(key)]!;

    public IReadOnlyList<string> Keys => shape.Keys;

    public IReadOnlyDictionary<string, object> Values => this;

    public int Count => values.Length;

    IEnumerable<string> IReadOnlyDictionary<string, object>.Keys => shape.Keys;

    IEnumerable<object> IReadOnlyDictionary<string, object>.Values => values!;

    public T Get<T>(string key) => this[key].As<T>();

    public bool TryGet<T>(string key, out T value)
    {
        var found = shape.TryFind(key, out var place);
        value = found ? values[place].As<T>() : default!;
        return found;
    }

    public T GetCaseInsensitive<T>(string key)
    {
        var place = shape.FindIgnoringCase(key);
        return place >= 0 ? values[place].As<T>() : throw Missing(key);
    }

    public bool TryGetCaseInsensitive<T>(string key, out T value)
    {
        var place = shape.FindIgnoringCase(key);
        value = place >= 0 ? values[place].As<T>() : default!;
        return place >= 0;
    }

    public bool ContainsKey(string key) => shape.TryFind(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object value)
    {
        var found = shape.TryFind(key, out var place);
        value = found ? values[place]! : null;
        return found;
    }

    public IEnumerator<KeyValuePair<string, object>> GetEnumerator()
    {
        for (var i = 0; i < values.Length; i++) yield return new(shape.Keys[i], values[i]!);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Place(string key) => shape.TryFind(key, out var place) ? place : throw Missing(key);

    private KeyNotFoundException Missing(string key) =>
        new($"The record has no column `{key}`. Its columns are {string.Join(", ", shape.Keys.Select(name => $"`{name}`"))}.");
}
