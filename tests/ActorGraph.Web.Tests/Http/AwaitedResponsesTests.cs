using System.Diagnostics;
using System.Text.Json.Nodes;
using ActorGraph.TestSupport.Telemetry;
using ActorGraph.Web.Access;
using ActorGraph.Web.Hosting;
using ActorGraph.Web.Tests.Access;
using ActorGraph.Web.Tests.Fixtures;
using ActorGraph.Web.Tests.QueryApi;
using Microsoft.Extensions.Logging;

namespace ActorGraph.Web.Tests.Http;

/// <summary>A client that does not read its answer holds its query back, takes little memory for it, and is dropped in time.</summary>
public sealed class AwaitedResponsesTests(SeededCase seeded, CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Query = "/db/neo4j/query/v2";
    private const long MostBytes = 400L << 20;

    [Fact]
    public async Task Client_that_does_not_read_is_dropped_and_its_statement_ended()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(
            shared.Case, settings: [("Limits:UnreadSeconds", "1"), ("Limits:DeadlineSeconds", "3600")]);
        using var request = await PostAsync(served.Client, "neverRead");
        await shared.UntilRunningAsync("neverRead", 1);

        await shared.UntilRunningAsync("neverRead", 0);

        Assert.InRange(await request.ReadToEndAsync(), 1, 16L << 20);
    }

    [Fact]
    public async Task Client_that_leaves_in_the_middle_of_its_answer_is_no_fault()
    {
        var shared = await seeded.ServeAsync();
        using var log = new HeardLog();
        var settings = ExposureTests.Settings(("Http:Listen", "127.0.0.1:0"));
        await using var app = ExplorerHost.Build(shared.Case, settings, Exposure.Read(settings), log);
        await app.StartAsync(TestContext.Current.CancellationToken);
        for (var client = 0; client < 5; client++)
        {
            var request = await RawRequest.PostAsync(
                new Uri(app.Urls.Single()), Query, new JsonObject { ["statement"] = RunningStatements.EndlessRows("leftInTheMiddle") }.ToJsonString());
            await request.ReadUntilAsync("leftInTheMiddle");
            request.Dispose();
        }

        await shared.UntilRunningAsync("leftInTheMiddle", 0);
        await app.StopAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(log.Entries, entry => entry.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Clients_that_do_not_read_hold_back_what_is_made_for_them()
    {
        await using var serving = await ServingProgram.StartAsync(
            folder.Path, ["--case", CaseFolder.Seed], ("Limits__DeadlineSeconds", "3600"), ("Limits__UnreadSeconds", "3600"));
        var requests = new List<RawRequest>();
        for (var i = 0; i < 4; i++) requests.Add(await PostAsync(serving.Client, "heldBack"));

        var still = await UntilNothingIsDoneAsync(serving.ProcessId);

        Assert.InRange(still, 1, MostBytes);
        foreach (var request in requests) request.Dispose();
    }

    private static Task<RawRequest> PostAsync(HttpClient server, string mark) => RawRequest.PostAsync(
        server.BaseAddress!, Query, new JsonObject { ["statement"] = RunningStatements.EndlessRows(mark) }.ToJsonString());

    /// <summary>Waits until a process works no more, or takes more memory than it may, and tells how much it takes.</summary>
    private static async Task<long> UntilNothingIsDoneAsync(int processId)
    {
        var pause = TimeSpan.FromMilliseconds(500);
        while (true)
        {
            using var before = Process.GetProcessById(processId);
            var worked = before.TotalProcessorTime;
            await Task.Delay(pause, TestContext.Current.CancellationToken);
            using var after = Process.GetProcessById(processId);
            if (after.WorkingSet64 > MostBytes || after.TotalProcessorTime - worked < pause / 10) return after.WorkingSet64;
        }
    }
}
