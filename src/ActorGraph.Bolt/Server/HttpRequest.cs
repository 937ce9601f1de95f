using System.Text;

namespace ActorGraph.Bolt.Server;

/// <summary>The head of an HTTP request on the Bolt port: browsers ask there before and while they open a WebSocket.</summary>
internal sealed class HttpRequest
{
    private const int MaxHeaderBytes = 8 * 1024;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private HttpRequest(string header)
    {
        var lines = header.Split("\r\n");
        Method = lines[0].Split(' ')[0];
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) _fields[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }
    }

    public string Method { get; }

    /// <summary>The page that asks; null where it is no page.</summary>
    public string? Origin => this["Origin"];

    /// <summary>A header field by its name; null where there is none.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Whether a connection that begins so speaks HTTP, with a method that is answered.</summary>
    public static bool Begins(ReadOnlySpan<byte> begun) => begun.SequenceEqual("GET "u8) || begun.SequenceEqual("OPTI"u8);

    /// <summary>Reads to the end of the header; null where it is too large.</summary>
    public static async ValueTask<HttpRequest?> ReadAsync(Stream stream, byte[] begun, CancellationToken cancellationToken)
    {
        // Byte by byte, so that nothing of what follows the header is taken from the WebSocket.
        var header = new List<byte>(begun);
        var one = new byte[1];
        while (header.Count < MaxHeaderBytes)
        {
            await stream.ReadExactlyAsync(one, cancellationToken).ConfigureAwait(false);
            header.Add(one[0]);
            if (one[0] == '\n' && header is [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
                return new HttpRequest(Encoding.Latin1.GetString([.. header]));
        }

        return null;
    }
}
