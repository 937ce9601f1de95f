using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ActorGraph.Model.Values;

namespace ActorGraph.Model.Interchange;

/// <summary>Writes the interchange format, one element a line. Not for several threads.</summary>
public sealed class InterchangeWriter : IAsyncDisposable
{
    private const int FlushAt = 64 * 1024;

    private static readonly JsonWriterOptions Options = new()
    {
        // Text stays readable: what is not ASCII is written as itself. The files are never put into a page as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt);
    private readonly Utf8JsonWriter _json;
    private long _nodes;
    private long _relationships;

    /// <summary>Writes to a stream, which stays open.</summary>
    public InterchangeWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, Options);
    }

    /// <summary>Writes the line that names the format's version. Only as the first line.</summary>
    public Task WriteFormatAsync(CancellationToken cancellation = default)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", "format");
        _json.WriteNumber("version", InterchangeReader.Version);
        return EndLineAsync(cancellation);
    }

    /// <summary>Writes what the case lacks that is written, as a sentence.</summary>
    public Task WriteMissingAsync(string message, CancellationToken cancellation = default)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", "missing");
        _json.WriteString("message", message);
        return EndLineAsync(cancellation);
    }

    /// <summary>Writes the closing line, by which a reader knows that nothing was cut off. Only as the last line.</summary>
    public Task WriteEndAsync(CancellationToken cancellation = default)
    {
        _json.WriteStartObject();
        _json.WriteString("kind", "end");
        _json.WriteNumber("nodes", _nodes);
        _json.WriteNumber("relationships", _relationships);
        return EndLineAsync(cancellation);
    }

    /// <summary>Writes one node or relationship. An <see cref="ArgumentException"/> for a value that no property can have.</summary>
    public Task WriteAsync(InterchangeElement element, CancellationToken cancellation = default)
    {
        _json.WriteStartObject();
        if (element is InterchangeNode node)
            WriteNode(node);
        else
            WriteRelationship((InterchangeRelationship)element);
        _json.WriteStartObject("properties");
        foreach (var (name, value) in element.Properties)
        {
            _json.WritePropertyName(name);
            PropertyJson.Write(_json, value);
        }
        _json.WriteEndObject();
        return EndLineAsync(cancellation);
    }

    /// <summary>Hands everything written so far to the stream.</summary>
    public async Task FlushAsync(CancellationToken cancellation = default)
    {
        await _stream.WriteAsync(_buffer.WrittenMemory, cancellation).ConfigureAwait(false);
        _buffer.ResetWrittenCount();
        await _stream.FlushAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>Flushes.</summary>
    public async ValueTask DisposeAsync()
    {
        await FlushAsync().ConfigureAwait(false);
        await _json.DisposeAsync().ConfigureAwait(false);
    }

    private void WriteNode(InterchangeNode node)
    {
        _nodes++;
        _json.WriteString("kind", "node");
        if (node.Id is not null)
            _json.WriteString("id", node.Id);
        else
            _json.WriteString("key", node.Key);
        _json.WriteStartArray("labels");
        foreach (var label in node.Labels)
            _json.WriteStringValue(label);
        _json.WriteEndArray();
    }

    private void WriteRelationship(InterchangeRelationship relationship)
    {
        _relationships++;
        _json.WriteString("kind", "relationship");
        if (relationship.Id is not null)
            _json.WriteString("id", relationship.Id);
        _json.WriteString("type", relationship.Type);
        WriteEnd("from", relationship.From);
        WriteEnd("to", relationship.To);
    }

    private void WriteEnd(string field, NodeName name)
    {
        if (!name.IsKey)
        {
            _json.WriteString(field, name.Value);
            return;
        }
        _json.WriteStartObject(field);
        _json.WriteString("key", name.Value);
        _json.WriteEndObject();
    }

    private async Task EndLineAsync(CancellationToken cancellation)
    {
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
        if (_buffer.WrittenCount >= FlushAt)
            await FlushAsync(cancellation).ConfigureAwait(false);
    }
}
