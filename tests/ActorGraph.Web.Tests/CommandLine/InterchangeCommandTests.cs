using System.Text;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.CommandLine;

/// <summary>`import` and `export`.</summary>
public sealed class InterchangeCommandTests(CaseFolder folder) : IClassFixture<CaseFolder>
{
    public static TheoryData<string, string> Hostile => new()
    {
        { """{"kind":"node","id":"a","labels":["A"],"properties":{}}""" + "\nnonsense", "line 2: The line is not one JSON object" },
        { """{"kind":"relationship","id":"r","type":"T","from":"nobody","to":"nobody","properties":{}}""", "`nobody`" },
        { """{"kind":"node","id":"c","labels":["Claim"],"properties":{"text":"x","claimType":"rumour"}}""", "`rumour`" },
        { """{"kind":"node","id":"a","labels":["A"],"properties":{"x":""" + new string('[', 10_000), "line 1: The line is not one JSON object" },
    };

    [Fact]
    public async Task Case_goes_out_and_in_without_loss()
    {
        var out1 = await ProgramRun.OfAsync(folder.Path, "export", "--case", CaseFolder.Seed, "--output", "out.jsonl");
        var import = await ProgramRun.OfAsync(folder.Path, "import", "out.jsonl", "--case", "again.actorgraph");
        var first = await ProgramRun.OfAsync(folder.Path, "export", "--case", CaseFolder.Seed);
        var second = await ProgramRun.OfAsync(folder.Path, "export", "--case", "again.actorgraph");
        var audit = await ProgramRun.OfAsync(folder.Path, "audit", "--case", "again.actorgraph");

        Assert.Equal(new ProgramRun(0, $"69 nodes and 145 relationships written to {folder.In("out.jsonl")}.\n", ""), out1);
        Assert.Equal("69 nodes and 145 relationships added, 0 nodes and 0 relationships replaced, 25 derived relationships made.\n", import.Output);
        Assert.Equal(first.Output, await File.ReadAllTextAsync(folder.In("out.jsonl"), TestContext.Current.CancellationToken));
        Assert.Equal(first.Output.Split('\n').Order(StringComparer.Ordinal), second.Output.Split('\n').Order(StringComparer.Ordinal));
        Assert.Equal(new ProgramRun(0, "Nothing was found.\n", ""), audit);
    }

    [Fact]
    public async Task Export_writes_over_no_file_and_leaves_no_part_of_one()
    {
        await File.WriteAllTextAsync(folder.In("there.jsonl"), "mine", TestContext.Current.CancellationToken);

        var over = await ProgramRun.OfAsync(folder.Path, "export", "--case", CaseFolder.Seed, "-o", "there.jsonl");
        var nowhere = await ProgramRun.OfAsync(folder.Path, "export", "--case", CaseFolder.Seed, "-o", "nowhere/out.jsonl");

        Assert.Equal((1, ""), (over.Code, over.Output));
        Assert.Contains($"`{folder.In("there.jsonl")}` is there already", over.Errors, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(folder.In("there.jsonl"), TestContext.Current.CancellationToken));
        Assert.Equal((1, $"There is no folder `{folder.In("nowhere")}` to write to.\n"), (nowhere.Code, nowhere.Errors));
        Assert.Empty(Directory.GetFiles(folder.Path, "*.part"));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task File_that_cannot_be_imported_is_refused_whole_with_the_place(string content, string said)
    {
        var name = Guid.NewGuid().ToString("N") + ".jsonl";
        await File.WriteAllTextAsync(folder.In(name), content, TestContext.Current.CancellationToken);

        var run = await ProgramRun.OfAsync(folder.Path, "import", name, "--case", "hostile.actorgraph");

        Assert.Equal((1, ""), (run.Code, run.Output));
        Assert.Contains(name, run.Errors, StringComparison.Ordinal);
        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.True(run.Errors.Length < 2000, run.Errors);
    }

    [Fact]
    public async Task Bytes_that_are_no_utf8_are_refused_and_a_mark_and_carriage_returns_are_not()
    {
        var line = """{"kind":"node","id":"é","labels":["A"],"properties":{}}""";
        await File.WriteAllBytesAsync(folder.In("latin1.jsonl"), Encoding.Latin1.GetBytes(line), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            folder.In("windows.jsonl"), line.Replace("é", "e", StringComparison.Ordinal) + "\r\n\r\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), TestContext.Current.CancellationToken);

        var refused = await ProgramRun.OfAsync(folder.Path, "import", "latin1.jsonl", "--case", "bytes.actorgraph");
        var taken = await ProgramRun.OfAsync(folder.Path, "import", "windows.jsonl", "--case", "bytes.actorgraph");

        Assert.Equal(1, refused.Code);
        Assert.Contains("UTF-8", refused.Errors, StringComparison.Ordinal);
        Assert.Equal((0, ""), (taken.Code, taken.Errors));
    }

    [Fact]
    public async Task File_that_is_not_there_is_named_before_a_case_is_made()
    {
        var run = await ProgramRun.OfAsync(folder.Path, "import", "nothing.jsonl", "--case", "unmade.actorgraph");

        Assert.Equal((1, $"There is no file `{folder.In("nothing.jsonl")}`.\n"), (run.Code, run.Errors));
        Assert.False(File.Exists(folder.In("unmade.actorgraph")));
    }
}
