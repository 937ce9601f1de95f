using ActorGraph.Cypher.Tests.Compared.Asking;

namespace ActorGraph.Cypher.Tests.Compared;

/// <summary>Our engine gives the answers that were recorded from Neo4j, but for those that differ on purpose.</summary>
public sealed class RecordedAnswerTests
{
    public static TheoryData<string> Cases => [.. Corpus.Ids];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Query_isAnsweredAsNeo4jDoes(string id)
    {
        var @case = Corpus.Case(id);
        Assert.True(@case.Recorded is not null, "No answer of Neo4j has been recorded.");
        var expected = @case.Ours ?? @case.Recorded;
        var found = await OurDatabase.AnswerAsync(@case);
        var difference = expected.Compare(found) ?? expected.CompareStatus(found);
        Assert.True(difference is null, $"{@case.Query}\n{difference}");
    }

    [Fact]
    public void Differences_areAllExplained()
    {
        var text = File.ReadAllText(Corpus.PathOf("Differences.md"));
        var differing = Corpus.Files.SelectMany(file => file.Cases).Where(@case => @case.Ours is not null).ToList();
        Assert.Empty(differing.Where(@case => @case.Recorded == @case.Ours).Select(@case => @case.Id));
        Assert.Empty(differing.Where(@case => !text.Contains($"`{@case.Id}`", StringComparison.Ordinal)).Select(@case => @case.Id));
    }
}
