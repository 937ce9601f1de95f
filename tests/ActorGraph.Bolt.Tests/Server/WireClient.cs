using ActorGraph.Bolt.Framing;
using ActorGraph.Bolt.Messages;
using ActorGraph.Bolt.PackStream;

namespace ActorGraph.Bolt.Tests.Server;

/// <summary>Speaks to a server message by message, as the specification's examples do.</summary>
internal sealed class WireClient : IAsyncDisposable
{
    private readonly Stream _stream;
    private readonly BoltVersion _version;
    private readonly MessageWriter _writer;
    private readonly MessageReader _reader;

    private WireClient(Stream stream, BoltVersion version)
    {
        (_stream, _version) = (stream, version);
        (_writer, _reader) = (new MessageWriter(stream), new MessageReader(stream, int.MaxValue));
    }

    public static TransactionFields NoFields { get; } = new();

    public static async Task<WireClient> OpenAsync(Stream stream, byte minor = 8, byte major = 5)
    {
        await stream.WriteAsync(new byte[] { 0x60, 0x60, 0xB0, 0x17, 0, 0, minor, major, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 });
        await stream.FlushAsync();
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer);
        Assert.Equal(new byte[] { 0, 0, minor, major }, answer);
        return new WireClient(stream, new BoltVersion(major, minor));
    }

    /// <summary>A client that has said hello and logged on.</summary>
    public static async Task<WireClient> LogOnAsync(Stream stream, byte minor = 8)
    {
        var client = await OpenAsync(stream, minor);
        Assert.StartsWith("SUCCESS", await client.AskAsync(Hello()), StringComparison.Ordinal);
        if (minor > 0) Assert.Equal("SUCCESS {}", await client.AskAsync(new LogonMessage(new Dictionary<string, object?>())));
        return client;
    }

    public static HelloMessage Hello() => new() { UserAgent = "test/1" };

    public async Task SendAsync(params IRequest[] requests)
    {
        foreach (var request in requests) request.Write(_writer, _version);
        await _writer.SendAsync(TestContext.Current.CancellationToken);
    }

    public async Task SendBytesAsync(string hex)
    {
        await _stream.WriteAsync(Convert.FromHexString(hex));
        await _stream.FlushAsync();
    }

    /// <summary>The next answer as text; null when the server has closed.</summary>
    public async Task<string?> ReceiveAsync()
    {
        var message = await _reader.ReadAsync(TestContext.Current.CancellationToken);
        if (message is null) return null;
        var reader = new PackStreamReader(message.Value.Span, PackStreamLimits.Response);
        var (tag, fields) = reader.ReadStructureHeader();
        var name = tag switch
        {
            MessageTag.Success => "SUCCESS",
            MessageTag.Failure => "FAILURE",
            MessageTag.Record => "RECORD",
            MessageTag.Ignored => "IGNORED",
            _ => tag.ToString("X2", null),
        };
        return fields == 0 ? name : name + " " + Text(new ValueReader(new AnswerReader()).Read(ref reader));
    }

    /// <summary>The next answer as it came, in hexadecimal digits.</summary>
    public async Task<string> ReceiveBytesAsync() =>
        Convert.ToHexString((await _reader.ReadAsync(TestContext.Current.CancellationToken) ?? throw new EndOfStreamException()).Span);

    public async Task<string?> AskAsync(IRequest request)
    {
        await SendAsync(request);
        return await ReceiveAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _writer.Dispose();
        _reader.Dispose();
        await _stream.DisposeAsync();
    }

    private static string Text(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => "{" + string.Join(", ", map.Select(entry => $"{entry.Key}: {Text(entry.Value)}")) + "}",
        IReadOnlyList<object?> list => "[" + string.Join(", ", list.Select(Text)) + "]",
        null => "null",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    /// <summary>Reads nodes, relationships and paths as their fields.</summary>
    private sealed class AnswerReader : NeutralReader
    {
        protected override object? ReadOther(ValueReader values, ref PackStreamReader reader, byte tag, int fields)
        {
            var read = new List<object?>();
            for (var i = 0; i < fields; i++) read.Add(values.Read(ref reader));
            return read;
        }
    }
}
