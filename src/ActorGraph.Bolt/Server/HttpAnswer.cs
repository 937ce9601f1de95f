using System.Text;

namespace ActorGraph.Bolt.Server;

/// <summary>
/// What the Bolt port says over HTTP beside the upgrade to a WebSocket. Pages whose origin may connect may also read it (Fetch standard,
/// "CORS protocol"): Neo4j's ask here for ways to sign in before they connect.
/// </summary>
internal static class HttpAnswer
{
    // That there are none: without this list Neo4j's pages take the port for one that speaks no Bolt.
    private const string Discovery = """{"auth_config":{"oidc_providers":[]}}""";

    /// <summary>Answers a request that is for no WebSocket.</summary>
    public static ValueTask SendAsync(Stream stream, HttpRequest request, Func<string?, bool> acceptsOrigin, CancellationToken cancellationToken)
    {
        var sharing = Sharing(request, acceptsOrigin);
        if (request.Method == "OPTIONS")
        {
            return sharing.Length == 0
                ? RefuseOriginAsync(stream, cancellationToken)
                : SendAsync(stream, "204 No Content", $"{sharing}Access-Control-Allow-Methods: GET\r\nAccess-Control-Allow-Headers: *\r\nVary: Origin\r\n", null, cancellationToken);
        }

        if (request["Accept"]?.Contains("application/json", StringComparison.OrdinalIgnoreCase) == true)
            return SendAsync(stream, "200 OK", $"{sharing}Vary: Accept, Origin\r\nContent-Type: application/json\r\n", Discovery, cancellationToken);
        const string Text = "This is a Bolt port. Connect with a Neo4j driver, or over a WebSocket.\n";
        return SendTextAsync(stream, "426 Upgrade Required", $"Upgrade: websocket\r\n{sharing}Vary: Accept, Origin\r\n", Text, cancellationToken);
    }

    /// <summary>Says to a page that it may not connect.</summary>
    public static ValueTask RefuseOriginAsync(Stream stream, CancellationToken cancellationToken) =>
        SendTextAsync(stream, "403 Forbidden", "Vary: Origin\r\n", "Pages of this origin may not connect.\n", cancellationToken);

    /// <summary>Says that a header is larger than is read.</summary>
    public static ValueTask RefuseSizeAsync(Stream stream, CancellationToken cancellationToken) =>
        SendTextAsync(stream, "431 Request Header Fields Too Large", "", "", cancellationToken);

    /// <summary>The field that lets a page read the answer; empty where it may not, or where no page asks.</summary>
    private static string Sharing(HttpRequest request, Func<string?, bool> acceptsOrigin) =>
        request.Origin is { } origin && acceptsOrigin(origin) ? $"Access-Control-Allow-Origin: {origin}\r\n" : "";

    private static ValueTask SendTextAsync(Stream stream, string status, string fields, string text, CancellationToken cancellationToken) =>
        SendAsync(stream, status, $"{fields}Content-Type: text/plain\r\n", text, cancellationToken);

    private static async ValueTask SendAsync(Stream stream, string status, string fields, string? body, CancellationToken cancellationToken)
    {
        var length = body is null ? "" : $"Content-Length: {body.Length}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{fields}{length}Connection: close\r\n\r\n{body}"), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
