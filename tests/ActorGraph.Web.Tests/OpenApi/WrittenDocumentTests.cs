using System.Text.Encodings.Web;
using System.Text.Json;
using ActorGraph.TestSupport;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>The document of the API as it lies beside the explorer, whose types are made from it.</summary>
public sealed class WrittenDocumentTests(SeededCase seeded)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>With <c>ACTORGRAPH_WRITE_OPENAPI=1</c> in the environment the document is written anew instead.</summary>
    [Fact]
    public async Task Document_beside_the_explorer_is_what_the_server_makes()
    {
        var path = Repository.PathOf("web", "openapi.json");
        var made = await MadeAsync();
        if (Environment.GetEnvironmentVariable("ACTORGRAPH_WRITE_OPENAPI") == "1")
            await File.WriteAllTextAsync(path, made, TestContext.Current.CancellationToken);
        var document = File.Exists(path) ? (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";

        Assert.True(
            document == made,
            "web/openapi.json is not what the server makes. Run this test with ACTORGRAPH_WRITE_OPENAPI=1 to write it, then `npm run types` in web/.");
    }

    /// <summary>Without what differs from one server to the next: its address.</summary>
    private async Task<string> MadeAsync()
    {
        var document = (await (await seeded.ServeAsync()).Client.GetJsonAsync("/openapi/v1.json")).AsObject();
        document.Remove("servers");
        return document.ToJsonString(Written).ReplaceLineEndings("\n") + "\n";
    }
}
