using ActorGraph.Cypher.Tests.Compared.Asking;
using ActorGraph.TestSupport.Neo4j;

namespace ActorGraph.Cypher.Tests.Compared;

/// <summary>A real Neo4j still gives the answers that were recorded from it; with <c>ACTORGRAPH_RECORD=1</c> they are recorded anew.</summary>
[Collection(ComparedNeo4j.Name)]
public sealed class Neo4jAnswerTests(Neo4jServer server)
{
    [Fact]
    public async Task Answers_areThoseThatWereRecorded()
    {
        var record = Environment.GetEnvironmentVariable("ACTORGRAPH_RECORD") is { Length: > 0 };
        await using var driver = (await server.RequireAsync()).Open();
        var neo4j = new Neo4jDatabase(driver);
        var differences = new List<string>();
        foreach (var file in Corpus.Files)
        {
            var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
            foreach (var @case in file.Cases)
            {
                var answer = answers[@case.Id] = await neo4j.AnswerAsync(@case);
                if (!record && (@case.Recorded is { } recorded ? recorded.Compare(answer) ?? recorded.CompareStatus(answer) : "not recorded") is { } difference)
                    differences.Add($"{@case.Id}: {@case.Query}\n{difference}");
            }

            if (record)
                file.Record(answers);
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }
}
