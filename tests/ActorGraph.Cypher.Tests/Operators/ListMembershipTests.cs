using ActorGraph.Graph.Values;
using CsCheck;
using static ActorGraph.Cypher.Tests.Functions.FunctionCall;

namespace ActorGraph.Cypher.Tests.Operators;

/// <summary>A list that stands behind <c>IN</c> row after row is looked up; that must tell the same as comparing it.</summary>
public sealed class ListMembershipTests
{
    private static readonly Gen<object?> Plain = Gen.Int[-3, 33].Select(number => number switch
    {
        31 => (object?)"a",
        32 => "b",
        33 => true,
        _ => (object?)(long)number,
    });

    private static readonly object?[] Odd = [1.0, 2.5, "", false, null, double.NaN, new object?[] { 1 }, new object?[] { null }];

    private static readonly Gen<object?> Item = Gen.Int[0, 15].SelectMany(turn => turn < Odd.Length ? Gen.Const(Odd[turn]) : Plain);

    private const string Query = """
        UNWIND $items AS item
        WITH item, item IN $list AS found, any(one IN $list WHERE one = item) AS compared
        RETURN collect([found, compared]) AS answers
        """;

    [Fact]
    public void In_tells_of_a_list_that_comes_again_what_comparing_tells()
    {
        using var database = CypherDatabase.InMemory();
        var lists = Gen.OneOf(Plain.List[12, 30], Item.List[0, 20]);
        Gen.Select(Item.List[1, 12], lists).Sample((items, list) =>
        {
            using var result = database.Run(Query, new Dictionary<string, Value> { ["items"] = Of(items.ToArray()), ["list"] = Of(list.ToArray()) });
            Assert.True(result.MoveNext());
            var answers = result.Current[0].AsList();
            for (var i = 0; i < answers.Count; i++) Assert.Equal(answers[i].AsList()[1], answers[i].AsList()[0]);
        }, iter: 400);
    }

    [Fact]
    public void In_tells_nodes_of_one_list_from_those_of_another()
    {
        using var database = CypherDatabase.InMemory();
        database.Run("UNWIND range(1, 40) AS i CREATE (:N {i: i})").Dispose();

        using var result = database.Run("""
            MATCH (n:N) WHERE n.i <= 20 WITH collect(n) AS few
            MATCH (m:N) WITH few, collect(m) AS all
            UNWIND [few, all, few] AS list
            MATCH (n:N) WHERE n IN list
            RETURN size(list) AS size, count(n) AS found ORDER BY size
            """);

        List<string> rows = [];
        while (result.MoveNext()) rows.Add($"{result.Current[0].AsInteger()}: {result.Current[1].AsInteger()}");
        Assert.Equal(["20: 40", "40: 40"], rows);
    }
}
