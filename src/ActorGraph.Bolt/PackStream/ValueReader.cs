using System.Collections.ObjectModel;

namespace ActorGraph.Bolt.PackStream;

/// <summary>
/// Reads values as .NET has them: null, <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>,
/// byte array, list, dictionary, and what <paramref name="structures"/> makes of structures.
/// </summary>
internal sealed class ValueReader(StructureReader structures)
{
    private const int TrustedCapacity = 1024;

    private static readonly ReadOnlyDictionary<string, object?> EmptyMap = ReadOnlyDictionary<string, object?>.Empty;

    public NameCache Names { get; } = new();

    public object? Read(ref PackStreamReader reader) => reader.PeekType() switch
    {
        PackStreamType.Null => reader.TryReadNull() ? null : null,
        PackStreamType.Boolean => reader.ReadBoolean(),
        PackStreamType.Integer => reader.ReadInteger(),
        PackStreamType.Float => reader.ReadFloat(),
        PackStreamType.Bytes => reader.ReadBytes(),
        PackStreamType.String => reader.ReadString(),
        PackStreamType.List => ReadList(ref reader),
        PackStreamType.Map => ReadMap(ref reader),
        PackStreamType.Structure => ReadStructure(ref reader),
        _ => throw new InvalidOperationException("The type of a value is one of PackStream's types."),
    };

    public IReadOnlyList<object?> ReadList(ref PackStreamReader reader)
    {
        var count = reader.ReadListHeader();
        if (count == 0) return [];
        reader.Enter();
        var list = new List<object?>(Math.Min(count, TrustedCapacity));
        for (var i = 0; i < count; i++) list.Add(Read(ref reader));
        reader.Leave();
        return list;
    }

    /// <summary>A key that occurs twice has its last value (PackStream specification, "Dictionary").</summary>
    public IReadOnlyDictionary<string, object?> ReadMap(ref PackStreamReader reader)
    {
        var count = reader.ReadMapHeader();
        if (count == 0) return EmptyMap;
        reader.Enter();
        var map = new Dictionary<string, object?>(Math.Min(count, TrustedCapacity));
        for (var i = 0; i < count; i++)
        {
            var key = Names.Read(ref reader);
            map[key] = Read(ref reader);
        }

        reader.Leave();
        return map;
    }

    /// <summary>A map where null may stand for an empty one.</summary>
    public IReadOnlyDictionary<string, object?> ReadMapOrNull(ref PackStreamReader reader) =>
        reader.TryReadNull() ? EmptyMap : ReadMap(ref reader);

    public IReadOnlyList<string> ReadNames(ref PackStreamReader reader)
    {
        var count = reader.ReadListHeader();
        var names = new List<string>(Math.Min(count, TrustedCapacity));
        for (var i = 0; i < count; i++) names.Add(Names.Read(ref reader));
        return names;
    }

    private object ReadStructure(ref PackStreamReader reader)
    {
        reader.Enter();
        var value = structures.Read(this, ref reader);
        reader.Leave();
        return value;
    }
}
