using System.Net.Http.Headers;
using System.Text.Json;

namespace ActorGraph.Browser.Tests.Neo4j;

/// <summary>A served case that answers Bolt on a free port, also to the pages of one origin.</summary>
internal sealed class BoltCase(string origin) : ServedCase
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        ["Bolt__Listen"] = "127.0.0.1:0",
        ["Bolt__Origins__0"] = origin,
    };

    /// <summary>Where Bolt is answered, as the application says at its own address.</summary>
    public async Task<Uri> BoltAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var document = JsonDocument.Parse(await client.GetStringAsync(Address, TestContext.Current.CancellationToken));
        return new Uri(document.RootElement.GetProperty("bolt_direct").GetString()!);
    }
}
