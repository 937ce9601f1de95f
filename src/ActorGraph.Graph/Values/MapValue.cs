using System.Collections;

namespace ActorGraph.Graph.Values;

/// <summary>
/// An immutable map from text to values, in the order of insertion. Keys are unique; the last of two equal keys wins and
/// keeps the first one's place. Small maps, which nearly all are, are searched in line.
/// </summary>
public sealed class MapValue : HeapValue, IEnumerable<KeyValuePair<string, Value>>
{
    private const int LinearSearchLimit = 8;

    private readonly string[] _keys;
    private readonly Value[] _values;
    private readonly Dictionary<string, int>? _positions;

    /// <summary>The map without entries.</summary>
    public static readonly MapValue Empty = new([]);

    /// <summary>A map of the given entries.</summary>
    /// <exception cref="ValueNestingException">Lists and maps would be nested too deep.</exception>
    public MapValue(IEnumerable<KeyValuePair<string, Value>> entries)
    {
        var positions = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = new List<string>();
        var values = new List<Value>();
        foreach (var (key, value) in entries)
        {
            if (positions.TryAdd(key, keys.Count))
            {
                keys.Add(key);
                values.Add(value);
            }
            else
            {
                values[positions[key]] = value;
            }
        }

        _keys = [.. keys];
        _values = [.. values];
        _positions = keys.Count > LinearSearchLimit ? positions : null;
        Depth = 1;
        EstimatedBytes = 88 + 24L * _keys.Length;
        for (var i = 0; i < _keys.Length; i++)
        {
            Depth = DepthAround(_values[i], Depth);
            EstimatedBytes = Sum(EstimatedBytes, 22 + 2L * _keys[i].Length + _values[i].EstimatedHeapBytes);
        }
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Map;

    /// <summary>How many entries there are.</summary>
    public int Count => _keys.Length;

    /// <summary>The keys, in order.</summary>
    public ReadOnlySpan<string> Keys => _keys;

    /// <summary>The values, in the order of <see cref="Keys"/>.</summary>
    public ReadOnlySpan<Value> Values => _values;

    /// <inheritdoc/>
    public override int Depth { get; }

    /// <inheritdoc/>
    public override long EstimatedBytes { get; }

    /// <summary>The value under <paramref name="key"/>, or NULL where there is none.</summary>
    public Value this[string key] => TryGet(key, out var value) ? value : Value.Null;

    /// <summary>Whether there is an entry of that key, and its value.</summary>
    public bool TryGet(string key, out Value value)
    {
        var position = Find(key);
        value = position < 0 ? Value.Null : _values[position];
        return position >= 0;
    }

    /// <summary>The keys in the order of their code points.</summary>
    public string[] SortedKeys()
    {
        var sorted = _keys.AsSpan().ToArray();
        Array.Sort(sorted, static (left, right) => TextOrder.Compare(left, right));
        return sorted;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator()
    {
        for (var i = 0; i < _keys.Length; i++)
            yield return new KeyValuePair<string, Value>(_keys[i], _values[i]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Find(string key) =>
        _positions is null ? Array.IndexOf(_keys, key) : _positions.GetValueOrDefault(key, -1);
}
