using System.Net;
using System.Net.WebSockets;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>How far `serve` can be reached, in a process of its own.</summary>
public sealed class ExposureCommandTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    public static TheoryData<string, string> BeyondThisMachine => new()
    {
        { "Bolt__Listen", "0.0.0.0:0" },
        { "Http__AllowedHosts__0", "case.example" },
        { "ASPNETCORE_URLS", "http://0.0.0.0:0" },
        { "Kestrel__Endpoints__Other__Url", "http://0.0.0.0:0" },
    };

    [Theory]
    [MemberData(nameof(BeyondThisMachine))]
    public async Task Start_that_others_could_reach_is_refused_in_a_sentence(string setting, string value)
    {
        using var process = ProgramRun.Start(folder.Path, ["serve", "--port", "0", "--case", folder.Copy()], (setting, value));

        var run = await ProgramRun.EndAsync(process);

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.StartsWith("ActorGraph does not start, since it has no accounts yet", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Start_that_is_refused_makes_no_case()
    {
        var run = await ProgramRun.OfAsync(folder.Path, "serve", "--urls", "http://*:0", "--case", "never.actorgraph");

        Assert.Equal(1, run.Code);
        Assert.Contains("`Http:Listen` is `*:0`", run.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path, "never*"));
    }

    [Fact]
    public async Task Start_that_others_may_reach_warns_and_answers_at_every_address()
    {
        await using var serving = await ServingProgram.StartAsync(
            folder.Path, ["--case", folder.Copy(), "--urls", "http://*:0"], ("ACTORGRAPH_INSECURE", "1"), ("Bolt__Listen", "*:0"));
        foreach (var host in new[] { "localhost", "192.168.1.5" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{serving.Client.BaseAddress!.Port}/readyz") { Headers = { Host = host } };
            using var response = await serving.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        await serving.HearAsync("ACTORGRAPH_INSECURE is set: everybody who reaches");
        var audit = await ProgramRun.OfAsync(folder.Path, "query", "RETURN 1 AS one", "--case", serving.Said("Case"));
        Assert.Contains("│ 1   │", audit.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_of_the_explorer_or_a_listed_one_speaks_bolt_and_no_other()
    {
        await using var serving = await ServingProgram.StartAsync(
            folder.Path, ["--case", folder.Copy()], ("Bolt__Origins__0", "http://localhost:7474"));

        Assert.True(await OpensAsync($"http://localhost:{serving.Client.BaseAddress!.Port}"));
        Assert.True(await OpensAsync("http://localhost:7474"));
        Assert.True(await OpensAsync(null));
        Assert.False(await OpensAsync("http://localhost:3000"));
        Assert.False(await OpensAsync("null"));

        async Task<bool> OpensAsync(string? origin)
        {
            using var socket = new ClientWebSocket();
            if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
            try
            {
                await socket.ConnectAsync(new Uri($"ws://{serving.Said("Bolt")}"), TestContext.Current.CancellationToken);
                return true;
            }
            catch (WebSocketException)
            {
                return false;
            }
        }
    }
}
