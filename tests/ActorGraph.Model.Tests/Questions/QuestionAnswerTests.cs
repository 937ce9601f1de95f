using ActorGraph.Model.Questions;
using ActorGraph.Model.Tests.Databases;

namespace ActorGraph.Model.Tests.Questions;

/// <summary>What each question answers about the seed, with the example values of its parameters.</summary>
public sealed class QuestionAnswerTests(DatabaseFixture fixture) : DatabaseTests(fixture)
{
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_question_has_the_answer_that_the_report_gives(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        foreach (var (id, column, expected) in Answers)
        {
            var question = QuestionCatalogue.Find(id)!;
            var parameters = question.Parameters.ToDictionary(parameter => parameter.Name, parameter => (object)parameter.Example!);
            var records = await database.RunAsync(question.Cypher, parameters);
            Assert.Equal((id, expected), (id, string.Join("; ", records.Select(record => Show(record[column])))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Figures_conflict_only_where_no_number_satisfies_both(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.RunAsync(
            """
            UNWIND [['n1', 'up_to', null, null, 500], ['n2', 'exact', 100, null, null]] AS row
            MATCH (c:Claim {id: 'claim.returned'})
            CREATE (:Statement {id: row[0], rank: 'normal', stance: 'asserted', valueText: row[1], valueQualifier: row[1],
                                value: row[2], valueMin: row[3], valueMax: row[4]})-[:ABOUT]->(c)
            """);
        var records = await database.RunAsync(QuestionCatalogue.Find("figures-that-conflict")!.Cypher);
        Assert.Equal(
            ["n1 s06", "n1 s06-origin", "n1 s07", "n2 s06", "n2 s06-origin", "n2 s07"],
            records.Select(record => $"{record["statement"]} {record["otherStatement"]}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Actor_who_denied_and_later_confirms_changed_position(string name)
    {
        var database = await Fixture.OpenSeededAsync(name);
        await database.RunAsync(
            """
            MATCH (m:Actor {id: 'ministry.cn-foreign'}), (c:Claim {id: 'claim.returned'})
            CREATE (m)-[:MADE]->(:Statement {id: 'n1', rank: 'normal', stance: 'confirmed', saidAt: '2023-11-01'})-[:ABOUT]->(c)
            """);
        var record = Assert.Single(await database.RunAsync(QuestionCatalogue.Find("who-changed-position")!.Cypher));
        Assert.Equal(("denied", "s04", "upholds", "n1"), (record["was"], record["earlier"], record["became"], record["later"]));
    }

    private static IEnumerable<(string Id, string Column, string Expected)> Answers =>
    [
        ("who-says-what", "stance", "asserted; asserted; confirmed; declined; denied; regretted; reported"),
        ("who-denies-what-others-uphold", "upholder", "Human Rights Watch; Ministry of Unification; Rights groups, unnamed"),
        ("figures-side-by-side", "figure", "more than 500; about 600; about 600; no such thing; a large number"),
        ("figures-that-conflict", "figure", ""),
        ("chain-to-origin", "statements", "[s06, s06-origin]"),
        ("repeats-and-origins", "independentOrigins", "3; 1; 1; 1; 1; 1; 1; 1"),
        ("positions-as-of-a-day", "statement", "s05; s04; s04b"),
        ("who-changed-position", "actor", ""),
        ("denials-of-the-wording", "actor", "Ministry of Foreign Affairs"),
        ("treaties-invoked", "invokedBy", "Human Rights Watch"),
        ("treaties-invoked", "parties", "[China, North Korea]"),
        ("how-two-actors-connect", "by", "[INVOKED, PARTY_TO]; [ASSERTED, CONCERNS]"),
        ("why-a-line-is-drawn", "passages",
            "[The South Korean daily Chosun Ilbo writes, with rights groups as its source, that about 600 people were returned on the night of 9 October.]; "
            + "[Human Rights Watch, separately, speaks of more than 500 people]"),
    ];

    private static string Show(object value) => value switch
    {
        string text => text,
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>())}]",
        _ => $"{value}",
    };
}
