using System.Text.Json;
using ActorGraph.Model.Tests.Interchange;
using CsCheck;
using Json.Schema;

namespace ActorGraph.Model.Tests.Seed;

/// <summary>`seed/schema.json` is for others who write or check the format: it has to accept what we write and refuse what we refuse.</summary>
public sealed class SeedSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(File.ReadAllText(Path.Combine(SeedCase.Folder, "schema.json")));

    [Fact]
    public void Every_line_of_the_seed_is_valid()
    {
        var lines = Directory.GetFiles(SeedCase.Folder, "*.jsonl").SelectMany(file => File.ReadLines(file).Select((text, number) => (file, number, text))).ToList();

        Assert.True(lines.Count > 200, $"Only {lines.Count} lines were found.");
        Assert.All(lines, line => Assert.True(IsValid(line.text), $"{Path.GetFileName(line.file)}, line {line.number + 1}"));
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""{"kind":"edge"}""")]
    [InlineData("""{"kind":"format","version":3}""")]
    [InlineData("""{"kind":"end","nodes":-1,"relationships":0}""")]
    [InlineData("""{"kind":"end","nodes":1}""")]
    [InlineData("""{"kind":"missing","message":1}""")]
    [InlineData("""{"kind":"node","labels":[],"properties":{}}""")]
    [InlineData("""{"kind":"node","id":"a","key":"b","labels":[],"properties":{}}""")]
    [InlineData("""{"kind":"node","id":1,"labels":[],"properties":{}}""")]
    [InlineData("""{"kind":"node","id":"a","properties":{}}""")]
    [InlineData("""{"kind":"node","id":"a","labels":["A","A"],"properties":{}}""")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{},"type":"X"}""")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":null}}""")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":[[1]]}}""")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":{"y":1}}}""")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":{"$type":"Integer","_value":"x"}}}""")]
    [InlineData("""{"kind":"node","id":"a","labels":[],"properties":{"x":{"$type":"Unheard","_value":"x"}}}""")]
    [InlineData("""{"kind":"relationship","type":"T","from":"a","properties":{}}""")]
    [InlineData("""{"kind":"relationship","type":"","from":"a","to":"b","properties":{}}""")]
    [InlineData("""{"kind":"relationship","type":"T","from":{"id":"a"},"to":"b","properties":{}}""")]
    public async Task Line_that_the_reader_refuses_is_invalid(string line)
    {
        await Assert.ThrowsAsync<Model.Interchange.InterchangeException>(() => Samples.ReadAsync(line));
        Assert.False(IsValid(line));
    }

    [Fact]
    public async Task Whatever_is_written_is_valid() =>
        await Elements.Any.SampleAsync(async element =>
            (await Samples.WriteAsync(element)).Split('\n', StringSplitOptions.RemoveEmptyEntries).All(IsValid));

    [Theory]
    [InlineData("""{"kind":"format","version":1}""")]
    [InlineData("""{"kind":"format","version":2}""")]
    [InlineData("""{"kind":"missing","message":"The page of the nodes 0 to 63 is missing."}""")]
    [InlineData("""{"kind":"end","nodes":12,"relationships":0}""")]
    public void Line_about_the_file_is_valid(string line) => Assert.True(IsValid(line));

    private static bool IsValid(string line)
    {
        using var document = JsonDocument.Parse(line);
        return Schema.Evaluate(document.RootElement).IsValid;
    }
}
