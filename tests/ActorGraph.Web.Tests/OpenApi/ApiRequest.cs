using System.Net.Http.Headers;
using System.Text;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>A request, and what is expected of it.</summary>
/// <param name="Operation">What it is sent to, or where it differs from that, what it was made from.</param>
/// <param name="What">What it tries, for whoever reads the difference.</param>
internal sealed record ApiRequest(ApiOperation Operation, string Address, string What)
{
    public const string Valid = "valid";

    public string Method { get; init; } = Operation.Method;

    public byte[]? Body { get; init; }

    public string? ContentType { get; init; }

    public string? Accept { get; init; }

    public string? Host { get; init; }

    public string? Origin { get; init; }

    /// <summary>What it may be answered with; nothing for each status that the document names for such a request.</summary>
    public IReadOnlyList<int> Expected { get; init; } = [];

    public bool IsValid => What == Valid;

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri(Address, UriKind.Relative));
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            if (ContentType is not null) message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        }

        if (Accept is not null) message.Headers.TryAddWithoutValidation("Accept", Accept);
        if (Origin is not null) message.Headers.TryAddWithoutValidation("Origin", Origin);
        if (Host is not null) message.Headers.Host = Host;
        return message;
    }

    public override string ToString()
    {
        var body = Body is null ? "" : Encoding.UTF8.GetString(Body);
        return $"{Method} {(Address.Length > 160 ? Address[..160] + "…" : Address)} [{What}] {ContentType} {(body.Length > 300 ? body[..300] + "…" : body)}";
    }
}
