using System.Text;
using System.Text.Json;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>Reads JSON into values: objects as maps, arrays as lists, numbers as integers where they are such.</summary>
internal static class JsonReading
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = ValueNestingException.MaximumDepth };

    /// <summary>The value that a text writes.</summary>
    public static Value Read(Call call, string json)
    {
        Room.ForText(call.Context, 2L * json.Length);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), Options);
        try
        {
            reader.Read();
            var value = Read(ref reader, new GrowingRoom(call.Context));
            reader.Read();
            return value;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            var place = error is JsonException { LineNumber: { } line, BytePositionInLine: { } column } ? $" at line {line + 1}, byte {column + 1}" : "";
            throw call.Wrong($"takes JSON, but was given text that is none{place}.");
        }
    }

    private static Value Read(ref Utf8JsonReader reader, GrowingRoom room)
    {
        var value = reader.TokenType switch
        {
            JsonTokenType.String => Value.String(reader.GetString()),
            JsonTokenType.Number => reader.TryGetInt64(out var whole) ? Value.Integer(whole) : Value.Float(reader.GetDouble()),
            JsonTokenType.True => Value.True,
            JsonTokenType.False => Value.False,
            JsonTokenType.StartArray => ReadArray(ref reader, room),
            JsonTokenType.StartObject => ReadObject(ref reader, room),
            _ => Value.Null,
        };
        if (value.IsInline || value.IsString) room.Take(value);
        return value;
    }

    private static Value ReadArray(ref Utf8JsonReader reader, GrowingRoom room)
    {
        var items = new List<Value>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Read(ref reader, room));
        return Value.List([.. items]);
    }

    private static Value ReadObject(ref Utf8JsonReader reader, GrowingRoom room)
    {
        var entries = new List<KeyValuePair<string, Value>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            room.Take(Value.String(key));
            reader.Read();
            entries.Add(KeyValuePair.Create(key, Read(ref reader, room)));
        }

        return MapFunctions.Made(entries);
    }
}
