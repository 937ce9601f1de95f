using System.Text;
using ActorGraph.Model.Interchange;

namespace ActorGraph.Model.Tests.Interchange;

public sealed class InterchangeReaderTests
{
    private const string Node = """{"kind":"node","id":"a","labels":[],"properties":{}}""";

    [Theory]
    [InlineData("nonsense", "test.jsonl, line 1: The line is not one JSON object (byte 2)")]
    [InlineData("[]", "A line is a JSON object; found a list.")]
    [InlineData("{}", "`kind` is missing.")]
    [InlineData("""{"kind":"edge"}""", "`kind` is `edge`; allowed are `node`, `relationship`")]
    [InlineData("""{"kind":"node","labels":[],"properties":{}}""", "`id` and `key`: a node has exactly one of them.")]
    [InlineData("""{"kind":"node","id":"a","key":"b","labels":[],"properties":{}}""", "`a`: `id` and `key`")]
    [InlineData("""{"kind":"node","id":1,"labels":[],"properties":{}}""", "`id` is a number; it is a string.")]
    [InlineData("""{"kind":"node","id":"a","properties":{}}""", "`a`: `labels` is missing or no list")]
    [InlineData("""{"kind":"node","id":"a","labels":["A","A"],"properties":{}}""", "`labels` holds `A` twice.")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{},"type":"X"}""", "`type` is not a field of this kind of line")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":1,"x":2}}""", "is not one JSON object")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":null}}""", "`a`: `x` holds null")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"id":"a"}}""", "`id` stands both beside and among")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":"\ud800"}}""", "half of a surrogate pair")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":[[[[[[[[1]]]]]]]]}}""", "is not one JSON object")]
    [InlineData("""{"kind":"relationship","type":"T","from":"a","properties":{}}""", "`to` is missing")]
    [InlineData("""{"kind":"relationship","type":"T","from":{"id":"a"},"to":"b","properties":{}}""", "`from` is an object")]
    [InlineData("""{"kind":"relationship","type":"","from":"a","to":"b","properties":{}}""", "`type` is empty")]
    [InlineData("""{"kind":"format","version":3}""", "`version` is 3; this program reads versions 1 to 2.")]
    [InlineData("""{"kind":"format","version":0}""", "`version` is 0; this program reads versions 1 to 2.")]
    [InlineData("""{"kind":"format","version":2}""", "The file ends without its closing line, after 0 nodes and 0 relationships: it was cut off.")]
    [InlineData("""{"kind":"end","nodes":0,"relationships":0}""", "`kind` is of version 2 of the format")]
    [InlineData("""{"kind":"missing","message":"a page"}""", "`kind` is of version 2 of the format")]
    [InlineData("""{"kind":"missing"}""", "`message` is missing.")]
    [InlineData("""{"kind":"end","nodes":-1,"relationships":0}""", "`nodes` is missing or no count")]
    [InlineData("""{"kind":"end","nodes":1.5,"relationships":0}""", "`nodes` is missing or no count")]
    [InlineData("""{"kind":"end","nodes":1}""", "`relationships` is missing or no count")]
    [InlineData("", "The file is empty")]
    public async Task Line_that_is_wrong_is_refused_with_place_and_reason(string line, string reason)
    {
        var error = await Assert.ThrowsAsync<InterchangeException>(() => Samples.ReadAsync(line));
        Assert.StartsWith("test.jsonl, line 1: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Format_line_after_the_first_is_refused()
    {
        var error = await Assert.ThrowsAsync<InterchangeException>(() => Samples.ReadAsync(Node + "\n\n" + """{"kind":"format","version":1}"""));
        Assert.Equal(new LinePlace("test.jsonl", 3), error.Errors[0].Place);
    }

    [Theory]
    [InlineData("""{"kind":"end","nodes":1,"relationships":0}""", null)]
    [InlineData("""{"kind":"end","nodes":2,"relationships":0}""", "The closing line counts 2 nodes and 0 relationships, but the file holds 1 nodes and 0 relationships")]
    [InlineData("""{"kind":"end","nodes":1,"relationships":1}""", "The closing line counts 1 nodes and 1 relationships")]
    [InlineData("{\"kind\":\"end\",\"nodes\":1,\"relationships\":0}\n" + Node, "The line follows the closing line")]
    [InlineData("{\"kind\":\"end\",\"nodes\":1,\"relationships\":0}\n{\"kind\":\"end\",\"nodes\":1,\"relationships\":0}", "The line follows the closing line")]
    public async Task Closing_line_counts_all_lines_and_is_the_last(string end, string? reason)
    {
        var content = $"{{\"kind\":\"format\",\"version\":2}}\n{Node}\n{end}\n";
        if (reason is null)
        {
            Assert.Equal(["a"], (await Samples.ReadAsync(content)).Select(element => element.Id));
            return;
        }

        var error = await Assert.ThrowsAsync<InterchangeException>(() => Samples.ReadAsync(content));
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n  \n")]
    public async Task Lines_with_any_ending_and_empty_lines_are_read(string ending)
    {
        var elements = await Samples.ReadAsync("\uFEFF" + """{"kind":"format","version":1}""" + ending + Node + ending + Node.Replace("\"a\"", "\"b\"", StringComparison.Ordinal));
        Assert.Equal(["a", "b"], elements.Select(element => element.Id));
    }

    [Fact]
    public async Task Bad_lines_among_good_ones_are_all_reported()
    {
        var errors = new List<long>();
        await foreach (var (_, error) in InterchangeReader.ReadAllAsync(Samples.File($"x\n{Node}\n{{}}"), null, TestContext.Current.CancellationToken))
        {
            if (error is not null)
                errors.Add(error.Place!.Line);
        }
        Assert.Equal([1, 3], errors);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Line_longer_than_the_limit_is_refused_before_it_is_held(bool endsWithNewline)
    {
        var limits = new InterchangeLimits { LineBytes = 100 };
        var content = Node + "\n" + new string('x', 1_000_000) + (endsWithNewline ? "\n" : "");
        var error = await Assert.ThrowsAsync<InterchangeException>(() => Samples.ReadAsync(content, limits));
        Assert.Equal("test.jsonl, line 2: The line is longer than 100 bytes, which is the limit.", error.Message);
    }

    [Fact]
    public async Task File_with_more_lines_than_the_limit_is_refused()
    {
        var error = await Assert.ThrowsAsync<InterchangeException>(() => Samples.ReadAsync($"{Node}\n\n{Node}", new InterchangeLimits { Lines = 2 }));
        Assert.Contains("line 3: The file has more than 2 lines", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Element_with_more_properties_or_labels_than_the_limit_is_refused()
    {
        var limits = new InterchangeLimits { Properties = 1, Labels = 1 };
        await Assert.ThrowsAsync<InterchangeException>(
            () => Samples.ReadAsync("""{"kind":"node","id":"a","labels":[],"properties":{"x":1,"y":2}}""", limits));
        await Assert.ThrowsAsync<InterchangeException>(
            () => Samples.ReadAsync("""{"kind":"node","id":"a","labels":["A","B"],"properties":{}}""", limits));
    }

    [Fact]
    public async Task Stream_that_comes_byte_by_byte_is_read_alike()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Node}\n{Node.Replace("\"a\"", "\"é\"", StringComparison.Ordinal)}");
        var ids = new List<string?>();
        var file = new InterchangeFile("slow.jsonl", () => new TricklingStream(bytes));
        await foreach (var element in InterchangeReader.ReadAsync(file, null, TestContext.Current.CancellationToken))
            ids.Add(element.Id);
        Assert.Equal(["a", "é"], ids);
    }
}
