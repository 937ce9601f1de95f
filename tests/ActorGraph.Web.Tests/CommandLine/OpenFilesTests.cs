using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>A machine that lets the program open no more files takes no more connections, and that is said a few times and not without an end.</summary>
public sealed class OpenFilesTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const string Limiter = "/usr/bin/prlimit";

    [Fact]
    public async Task Connections_that_cannot_be_accepted_do_not_fill_the_log()
    {
        Assert.SkipUnless(File.Exists(Limiter), "The limit of open files is set with prlimit, which is not here.");
        await using var serving = await ServingProgram.StartAsync(folder.Path, ["--case", CaseFolder.Seed]);
        var bolt = IPEndPoint.Parse(serving.Said("Bolt"));
        var open = Directory.GetFiles($"/proc/{serving.ProcessId}/fd").Length;
        using (var limiting = Process.Start(Limiter, ["--pid", $"{serving.ProcessId}", $"--nofile={open + 8}"]))
            await limiting.WaitForExitAsync(TestContext.Current.CancellationToken);
        var hearing = Record.ExceptionAsync(() => serving.HearAsync("what is never said"));

        var clients = Enumerable.Range(0, 30).Select(_ => new TcpClient()).ToList();
        foreach (var client in clients) await client.ConnectAsync(bolt, TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        clients.ForEach(client => client.Dispose());
        await serving.EndAsync("TERM");

        await hearing;
        Assert.InRange(serving.Report.Split("Request accept failed").Length - 1, 1, 20);
    }
}
