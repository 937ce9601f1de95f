using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.Transactions;

/// <summary>Decides whether a value can be a property, and brings it into the form that is kept.</summary>
internal static class StorableValue
{
    /// <summary>The value to keep: as given, but repeated strings share an instance, and numbers of a list are of one kind.</summary>
    public static Value Prepare(Value value, string key, GraphStoreOptions options, StringPool pool)
    {
        if (value.EstimatedHeapBytes > options.MaxPropertyBytes)
            throw new InvalidPropertyValueException(
                key, $"a value of about {value.EstimatedHeapBytes:N0} bytes, since at most {options.MaxPropertyBytes:N0} are allowed");
        return value.Kind switch
        {
            ValueKind.String => Value.String(pool.Share(Checked(value.AsString(), key))),
            ValueKind.List => PrepareList(value, key),
            ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path =>
                throw new InvalidPropertyValueException(key, $"a {Name(value.Kind)}"),
            _ => value,
        };
    }

    private static Value PrepareList(Value value, string key)
    {
        var items = value.AsList().Items;
        if (items.IsEmpty)
            return value;
        var first = items[0];
        var mixedNumbers = false;
        foreach (var item in items)
        {
            switch (item.Kind)
            {
                case ValueKind.Null:
                    throw new InvalidPropertyValueException(key, "a list with NULL in it", isPart: true);
                case ValueKind.List or ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path:
                    throw new InvalidPropertyValueException(key, $"a list with a {Name(item.Kind)} in it", isPart: true);
                case ValueKind.String:
                    Checked(item.AsString(), key);
                    break;
                case ValueKind.Point when first.As<PointValue>() is { } point && point.Srid != item.As<PointValue>()!.Srid:
                    throw new InvalidPropertyValueException(key, "a list of points in different coordinate systems", isPart: true);
            }

            if (item.IsNumber && first.IsNumber)
                mixedNumbers |= item.Kind != first.Kind;
            else if (item.Kind != first.Kind)
                throw new InvalidPropertyValueException(key, $"a list with both a {Name(first.Kind)} and a {Name(item.Kind)}", isPart: true);
        }

        if (!mixedNumbers)
            return value;
        var floats = new Value[items.Length];
        for (var i = 0; i < floats.Length; i++)
            floats[i] = Value.Float(items[i].AsDouble());
        return Value.List(floats);
    }

    private static string Checked(string text, string key)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new InvalidPropertyValueException(key, $"a string with half a character (a lone surrogate) at place {i}", isPart: true);
            i++;
        }

        return text;
    }

    private static string Name(ValueKind kind) => kind.ToString().ToLowerInvariant();
}
