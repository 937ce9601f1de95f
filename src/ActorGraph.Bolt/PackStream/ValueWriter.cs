using System.Collections;

namespace ActorGraph.Bolt.PackStream;

/// <summary>
/// Writes .NET values as the database's. What PackStream has no type for (Bolt specification, "Structure semantics") is left to
/// <paramref name="structures"/>.
/// </summary>
internal sealed class ValueWriter(PackStreamWriter output, IStructureWriter structures)
{
    private const int MostDepth = 128;

    /// <exception cref="ArgumentException">The value has no counterpart in the database.</exception>
    public void Write(object? value) => Write(value, 0);

    /// <exception cref="ArgumentException">A value has no counterpart in the database.</exception>
    public void WriteMap(IEnumerable<KeyValuePair<string, object?>> map, int count) => WriteMap(map, count, 0);

    private void Write(object? value, int depth)
    {
        switch (value)
        {
            case null: output.WriteNull(); break;
            case bool flag: output.WriteBoolean(flag); break;
            case long or int or short or sbyte or byte: output.WriteInteger(Convert.ToInt64(value, null)); break;
            case double or float: output.WriteFloat(Convert.ToDouble(value, null)); break;
            case decimal number: output.WriteFloat((double)number); break;
            case string text: output.WriteString(text); break;
            case char letter: output.WriteString([letter]); break;
            case byte[] bytes: output.WriteBytes(bytes); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(map, map.Count, depth); break;
            case IDictionary map: WriteDictionary(map, depth); break;
            case IEnumerable list: WriteList(list, depth); break;
            default:
                if (structures.TryWrite(output, value)) break;
                throw new ArgumentException($"A `{value.GetType().Name}` is no value of PackStream's.");
        }
    }

    private void WriteMap(IEnumerable<KeyValuePair<string, object?>> map, int count, int depth)
    {
        if (depth > MostDepth) throw new ArgumentException($"Values nest deeper than {MostDepth} levels, or contain themselves.");
        output.WriteMapHeader(count);
        foreach (var (key, item) in map)
        {
            output.WriteString(key);
            Write(item, depth + 1);
        }
    }

    private void WriteList(IEnumerable list, int depth)
    {
        if (depth > MostDepth) throw new ArgumentException($"Values nest deeper than {MostDepth} levels, or contain themselves.");
        var items = list as ICollection ?? list.Cast<object?>().ToList();
        output.WriteListHeader(items.Count);
        foreach (var item in items) Write(item, depth + 1);
    }

    private void WriteDictionary(IDictionary map, int depth)
    {
        var entries = new List<KeyValuePair<string, object?>>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is not string key)
                throw new ArgumentException($"The keys of a map are text, and a `{entry.Key.GetType().Name}` was found.");
            entries.Add(new(key, entry.Value));
        }

        WriteMap(entries, entries.Count, depth);
    }
}
