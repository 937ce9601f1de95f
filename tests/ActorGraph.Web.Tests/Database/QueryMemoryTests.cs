using System.Diagnostics;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Database;

/// <summary>What the memory of a query is counted to be is what the process takes, within a factor.</summary>
public sealed class QueryMemoryTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    private const int Megabytes = 64;

    // Beside what is counted stand the server itself, garbage that is not collected yet, and arrays that are being replaced by larger ones.
    private const int MostTimes = 8;

    private const string Half = "[x IN range(1, 1800000) | x]";

    private static readonly string[] Gluttons =
    [
        "UNWIND range(1, 1000000000) AS x RETURN collect(x)",
        "UNWIND range(1, 1000000000) AS x RETURN collect('some text ' + x)",
        "UNWIND range(1, 1000000000) AS x RETURN collect({a: x})",
        "UNWIND range(1, 1000000000) AS x RETURN count(DISTINCT x)",
        "UNWIND range(1, 1000000000) AS x RETURN x, count(*)",
        "UNWIND range(1, 1000000000) AS x WITH DISTINCT x RETURN count(*)",
        "UNWIND range(1, 1000000000) AS x WITH x ORDER BY -x RETURN count(*)",
        "UNWIND range(1, 1000000000) AS x RETURN percentileDisc(x, 0.5)",
        "UNWIND range(1, 1000000000) AS x CREATE (:New)",
        "UNWIND range(1, 1000000000) AS x CREATE (:New:$('L' + x % 60000))",
        "MATCH (n) UNWIND range(1, 100000) AS x SET n:$('L' + x)",
        "RETURN [x IN range(1, 1000000000) | 'text' + x]",
        "RETURN [" + string.Join(", ", Enumerable.Repeat(Half, 20)) + "]",
        "WITH " + string.Join(" WITH *, ", Enumerable.Range(0, 20).Select(i => $"{Half} AS c{i}")) + " RETURN " + string.Join(", ", Enumerable.Range(0, 20).Select(i => "c" + i)),
        "WITH reduce(a = 'ab', x IN range(1, 23) | a + a) AS s RETURN split(s, 'b')",
        "UNWIND range(1, 1000000000) AS x CALL (x) { UNWIND range(1, 10) AS y RETURN collect(y) AS l } RETURN collect(l)",
        "MATCH p = (a)-[*..12]-() RETURN collect(p)",
    ];

    [Fact]
    public async Task Queries_that_want_more_than_they_may_end_with_that_error_and_leave_the_process_small()
    {
        await using var serving = await ServingProgram.StartAsync(
            folder.Path,
            ["--case", folder.Copy()],
            ("Limits__QueryMemoryMegabytes", $"{Megabytes}"),
            ("Limits__DeadlineSeconds", "300"));
        await CodeAsync(serving, "RETURN 1");
        var before = PeakOf(serving);

        var codes = new List<string?>();
        foreach (var glutton in Gluttons) codes.Add(await CodeAsync(serving, glutton));

        Assert.All(codes, code => Assert.Equal("Neo.TransientError.General.MemoryPoolOutOfMemoryError", code));
        Assert.InRange((PeakOf(serving) - before) >> 20, 0, MostTimes * Megabytes);
    }

    private static async Task<string?> CodeAsync(ServingProgram serving, string statement)
    {
        using var response = await serving.Client.SendJsonAsync(
            HttpMethod.Post, "/db/neo4j/query/v2", new JsonObject { ["statement"] = statement }.ToJsonString());
        return (await response.JsonAsync())["errors"]?[0]!["code"]!.GetValue<string>();
    }

    private static long PeakOf(ServingProgram serving)
    {
        using var process = Process.GetProcessById(serving.ProcessId);
        return process.PeakWorkingSet64;
    }
}
