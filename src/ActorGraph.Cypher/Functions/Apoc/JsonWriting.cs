using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary>
/// Writes values as JSON. A node is an object with its id, its labels and its properties, a relationship one with its id, its type
/// and both its nodes, a path an array of both in turn; temporal values are strings, and numbers that JSON has not are NULL.
/// </summary>
internal sealed class JsonWriting : IDisposable
{
    private const int Stride = 16 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = ValueNestingException.MaximumDepth + 8 };

    private readonly FunctionContext _context;
    private readonly Func<MapValue, string[]> _keys;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;
    private long _granted;

    private JsonWriting(FunctionContext context, Func<MapValue, string[]>? keys)
    {
        _context = context;
        _keys = keys ?? (map => map.Keys.ToArray());
        _writer = new Utf8JsonWriter(_buffer, Options);
    }

    /// <summary>The JSON of a value, with the keys of maps in an order of one's own or in theirs.</summary>
    public static Value Write(FunctionContext context, Value value, Func<MapValue, string[]>? keys)
    {
        using var writing = new JsonWriting(context, keys);
        writing.Write(value);
        writing._writer.Flush();
        return Value.String(Encoding.UTF8.GetString(writing._buffer.WrittenSpan));
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void Write(Value value)
    {
        Admit(value);
        switch (value.Kind)
        {
            case ValueKind.Null:
                _writer.WriteNullValue();
                break;
            case ValueKind.Boolean:
                _writer.WriteBooleanValue(value.AsBoolean());
                break;
            case ValueKind.Integer:
                _writer.WriteNumberValue(value.AsInteger());
                break;
            case ValueKind.Float when double.IsFinite(value.AsFloat()):
                _writer.WriteRawValue(FloatText.Of(value.AsFloat()));
                break;
            case ValueKind.Float:
                _writer.WriteNullValue();
                break;
            case ValueKind.List:
                WriteList(value.AsList());
                break;
            case ValueKind.Map:
                WriteMap(value.AsMap());
                break;
            case ValueKind.Node:
                WriteNode(value.AsNode());
                break;
            case ValueKind.Relationship:
                WriteRelationship(value.AsRelationship());
                break;
            case ValueKind.Path:
                WriteList(ConvertFunctions.Elements(value.As<PathValue>()!));
                break;
            case ValueKind.Point:
                WritePoint(value.As<PointValue>()!);
                break;
            default:
                _writer.WriteStringValue(value.IsString ? value.AsString() : value.ToString());
                break;
        }
    }

    private void Admit(Value value)
    {
        _context.CheckCancelled();
        var bytes = _writer.BytesCommitted + _writer.BytesPending + (value.IsString ? value.AsString().Length : 0);
        if (bytes <= _granted) return;
        _granted = bytes + Stride;
        Room.ForText(_context, 2 * _granted);
    }

    private void WriteList(IEnumerable<Value> items)
    {
        _writer.WriteStartArray();
        foreach (var item in items) Write(item);
        _writer.WriteEndArray();
    }

    private void WriteMap(MapValue map)
    {
        _writer.WriteStartObject();
        foreach (var key in _keys(map))
        {
            _writer.WritePropertyName(key);
            Write(map[key]);
        }

        _writer.WriteEndObject();
    }

    private void WriteNode(long node)
    {
        _writer.WriteStartObject();
        _writer.WriteString("id", _context.Graph.NodeElementId(node));
        _writer.WriteString("type", "node");
        var labels = _context.Graph.LabelsOf(node);
        if (labels.Length > 0)
        {
            _writer.WriteStartArray("labels");
            foreach (var label in labels) _writer.WriteStringValue(_context.Graph.LabelName(label));
            _writer.WriteEndArray();
        }

        WriteProperties(Value.Node(node));
        _writer.WriteEndObject();
    }

    private void WriteRelationship(long relationship)
    {
        var graph = _context.Graph;
        _writer.WriteStartObject();
        _writer.WriteString("id", graph.RelationshipElementId(relationship));
        _writer.WriteString("type", "relationship");
        _writer.WriteString("label", graph.TypeName(graph.TypeOf(relationship)));
        _writer.WritePropertyName("start");
        WriteNode(graph.StartOf(relationship));
        _writer.WritePropertyName("end");
        WriteNode(graph.EndOf(relationship));
        WriteProperties(Value.Relationship(relationship));
        _writer.WriteEndObject();
    }

    private void WriteProperties(Value element)
    {
        var properties = ConvertFunctions.Properties(_context, element).AsMap();
        if (properties.Count == 0) return;
        _writer.WritePropertyName("properties");
        WriteMap(properties);
    }

    private void WritePoint(PointValue point)
    {
        var value = Value.Of(point);
        _writer.WriteStartObject();
        foreach (var key in (string[])(point.Dimensions == 3 ? ["crs", "x", "y", "z"] : ["crs", "x", "y"]))
        {
            var coordinate = Operators.PropertyAccess.Get(value, key);
            _writer.WritePropertyName(key);
            Write(coordinate);
        }

        _writer.WriteEndObject();
    }
}
