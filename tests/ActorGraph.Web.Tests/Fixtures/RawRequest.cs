using System.Net.Sockets;
using System.Text;

namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>A request written by hand: one whose body does not come, or whose answer is not read.</summary>
internal sealed class RawRequest : IDisposable
{
    private const int SmallBuffer = 16 * 1024;

    private readonly TcpClient _client = new() { ReceiveBufferSize = SmallBuffer };

    /// <summary>Sends the head of a POST and what there is of the body it announces.</summary>
    public static async Task<RawRequest> PostAsync(Uri server, string path, string body, int? announced = null)
    {
        var request = new RawRequest();
        await request._client.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        var head = $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\n"
            + $"Content-Length: {announced ?? Encoding.UTF8.GetByteCount(body)}\r\n\r\n";
        await request._client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head + body), TestContext.Current.CancellationToken);
        return request;
    }

    /// <summary>Sends the head of a POST whose body does not come, and waits until the server has let it in and asks for the body.</summary>
    public static async Task<RawRequest> AwaitedAsync(Uri server, string path, int announced)
    {
        var request = new RawRequest();
        await request._client.ConnectAsync(server.Host, server.Port, TestContext.Current.CancellationToken);
        var head = $"POST {path} HTTP/1.1\r\nHost: {server.Authority}\r\nContent-Type: application/json\r\n"
            + $"Expect: 100-continue\r\nContent-Length: {announced}\r\n\r\n";
        await request._client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head), TestContext.Current.CancellationToken);
        Assert.Contains("HTTP/1.1 100", await request.ReadUntilAsync("\r\n\r\n"), StringComparison.Ordinal);
        return request;
    }

    /// <summary>Reads until the server closes the connection, and tells how many bytes came.</summary>
    public async Task<long> ReadToEndAsync()
    {
        var buffer = new byte[SmallBuffer];
        var bytes = 0L;
        try
        {
            while (await _client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read) bytes += read;
        }
        catch (IOException)
        {
            // The server has dropped the connection, which is an end too.
        }

        return bytes;
    }

    /// <summary>Reads until a text has come or the answer ends, and gives the last of what was read.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        var buffer = new byte[SmallBuffer];
        var end = "";
        while (!end.Contains(text, StringComparison.Ordinal)
            && await _client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken) is > 0 and var read)
        {
            end = (end.Length > SmallBuffer ? end[^SmallBuffer..] : end) + Encoding.UTF8.GetString(buffer, 0, read);
            if (end.Contains("\"errors\"", StringComparison.Ordinal)) break;
        }

        return end;
    }

    public void Dispose() => _client.Dispose();
}
