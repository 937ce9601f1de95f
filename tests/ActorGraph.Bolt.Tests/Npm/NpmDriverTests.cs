using System.Diagnostics;
using System.Net;
using System.Text.Json;
using ActorGraph.Bolt.Server;
using ActorGraph.Bolt.Tests.Server;

namespace ActorGraph.Bolt.Tests.Npm;

/// <summary>The server with the driver from npm, which is what browsers and many tools use.</summary>
public sealed class NpmDriverTests
{
    [Theory]
    [InlineData("neo4j-driver", "5.8", "42001")]
    [InlineData("neo4j-driver-4", "4.4", null)]
    public async Task DriverFromNpm_connectsRunsPullsResetsAndReadsEveryType(string driver, string protocol, string? gqlStatus)
    {
        if (Repository.Root is not { } root)
        {
            Assert.Skip("The tests do not run within the repository, which holds the script.");
            return;
        }

        var folder = Path.Combine(root, "tests", "ActorGraph.Bolt.Tests", "Npm");
        var backend = new FakeBackend { OnRun = Answer };
        await using var server = new BoltServer(backend, new BoltServerOptions { EndPoint = new IPEndPoint(IPAddress.Loopback, 0) });
        server.Start();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund");

        var output = await RunAsync(folder, "node", "client.mjs", server.EndPoint!.ToString(), driver);

        var seen = JsonDocument.Parse(output.Trim().Split('\n')[^1]).RootElement;
        Assert.Equal("Neo4j/5.26.0", seen.GetProperty("agent").GetString());
        Assert.Equal(gqlStatus, seen.TryGetProperty("gqlStatus", out var status) ? status.GetString() : null);
        Assert.Equal(protocol, seen.GetProperty("protocol").GetString());
    }

    private static FakeResult Answer(FakeRun run)
    {
        switch (run.Query)
        {
            case "echo":
                return new FakeResult(["x"], [[run.Parameters["x"]]]);
            case "rows":
                return new FakeResult(["n"], Enumerable.Range(0, 100).Select(n => new object?[] { n }))
                {
                    Summary = new BoltSummary
                    {
                        Type = BoltQueryType.ReadWrite,
                        Counters = new BoltCounters { NodesCreated = 2 },
                        Database = "neo4j",
                        Bookmark = run.AutoCommit is null ? null : "bookmark:9",
                        Notifications =
                        [
                            new BoltNotification
                            {
                                Code = "Neo.ClientNotification.Statement.CartesianProduct",
                                Title = "A product.",
                                Description = "Parts that are not connected.",
                                Severity = "INFORMATION",
                                Classification = "PERFORMANCE",
                                GqlStatus = "03N90",
                                StatusDescription = "info: cartesian product.",
                                Position = new BoltPosition(0, 1, 1),
                            },
                        ],
                    },
                };
            case "graph":
                return new FakeResult(["node", "relationship", "path"], [[null]]) { Write = (writer, _) => WriteGraph(writer) };
            case "transient":
                throw new BoltFailureException("Neo.TransientError.Transaction.Outdated", "Try again.");
            default:
                throw new BoltFailureException("Neo.ClientError.Statement.SyntaxError", "Invalid input.") { Status = new BoltStatus("42001", "error: syntax error", new BoltStatus("42I06")) };
        }
    }

    private static void WriteGraph(BoltRecordWriter writer)
    {
        WriteNode(writer, 1, "A");
        writer.BeginRelationship(7, 1, 2, "KNOWS");
        writer.BeginMap(0);
        foreach (var id in new[] { "5:x:7", "4:x:1", "4:x:2" }) writer.WriteElementId(id);
        writer.BeginPath();
        writer.BeginList(2);
        WriteNode(writer, 1, "A");
        WriteNode(writer, 2, "B");
        writer.BeginList(1);
        writer.BeginUnboundRelationship(7, "KNOWS");
        writer.BeginMap(0);
        writer.WriteElementId("5:x:7");
        writer.BeginList(2);
        writer.WriteInteger(1);
        writer.WriteInteger(1);
    }

    private static void WriteNode(BoltRecordWriter writer, long id, string name)
    {
        writer.BeginNode(id);
        writer.BeginList(2);
        writer.WriteString("Actor");
        writer.WriteString("State");
        writer.BeginMap(1);
        writer.WriteKey("name");
        writer.WriteString(name);
        writer.WriteElementId("4:x:" + id);
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Any(part => File.Exists(Path.Combine(part, program)) || File.Exists(Path.Combine(part, program + ".exe")));
        if (!found) Assert.Skip($"There is no `{program}` on this machine.");
        var info = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(info)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await errors}");
        return await output;
    }
}
