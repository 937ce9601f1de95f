using System.Collections;
using Neo4j.Driver;

namespace ActorGraph.Bolt.PackStream;

/// <summary>Writes .NET values as the database's (Bolt specification, "Structure semantics", as of version 5.0).</summary>
internal static class ValueWriter
{
    private const int MostDepth = 128;

    /// <exception cref="ArgumentException">The value has no counterpart in the database.</exception>
    public static void Write(PackStreamWriter writer, object? value) => Write(writer, value, 0);

    public static void WriteMap(PackStreamWriter writer, IEnumerable<KeyValuePair<string, object?>> map, int count, int depth = 0)
    {
        if (depth > MostDepth) throw new ArgumentException($"Values nest deeper than {MostDepth} levels, or contain themselves.");
        writer.WriteMapHeader(count);
        foreach (var (key, item) in map)
        {
            writer.WriteString(key);
            Write(writer, item, depth + 1);
        }
    }

    private static void Write(PackStreamWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null: writer.WriteNull(); break;
            case bool flag: writer.WriteBoolean(flag); break;
            case long or int or short or sbyte or byte or ushort or uint: writer.WriteInteger(Convert.ToInt64(value, null)); break;
            case ulong number: writer.WriteInteger(checked((long)number)); break;
            case double or float: writer.WriteFloat(Convert.ToDouble(value, null)); break;
            case decimal number: writer.WriteFloat((double)number); break;
            case string text: writer.WriteString(text); break;
            case char letter: writer.WriteString([letter]); break;
            case Enum constant: writer.WriteString(constant.ToString()); break;
            case Guid guid: writer.WriteString(guid.ToString()); break;
            case byte[] bytes: writer.WriteBytes(bytes); break;
            case IReadOnlyDictionary<string, object?> map: WriteMap(writer, map, map.Count, depth); break;
            case IDictionary map: WriteDictionary(writer, map, depth); break;
            case IEnumerable list: WriteList(writer, list, depth); break;
            default:
                if (TemporalWriter.TryWrite(writer, value)) break;
                throw new ArgumentException(
                    $"A `{value.GetType().Name}` has no counterpart in the database. Pass numbers, text, lists, dictionaries, dates or points.");
        }
    }

    private static void WriteList(PackStreamWriter writer, IEnumerable list, int depth)
    {
        if (depth > MostDepth) throw new ArgumentException($"Values nest deeper than {MostDepth} levels, or contain themselves.");
        var items = list as ICollection ?? list.Cast<object?>().ToList();
        writer.WriteListHeader(items.Count);
        foreach (var item in items) Write(writer, item, depth + 1);
    }

    private static void WriteDictionary(PackStreamWriter writer, IDictionary map, int depth)
    {
        var entries = new List<KeyValuePair<string, object?>>(map.Count);
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is not string key)
                throw new ArgumentException($"The keys of a map are text, and a `{entry.Key.GetType().Name}` was found.");
            entries.Add(new(key, entry.Value));
        }

        WriteMap(writer, entries, entries.Count, depth);
    }
}
