using System.Diagnostics;
using System.Runtime.ExceptionServices;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Tests.Limits;

/// <summary>
/// Whatever is nested or chained, however deep, is answered or refused; nothing overflows the stack. Everything runs on a stack of
/// 1.5 MB, the smallest that .NET gives a thread unasked.
/// </summary>
public sealed class NestingTests(LimitedGraph graph) : IClassFixture<LimitedGraph>
{
    private const int SmallStack = 1536 * 1024;
    private const string Refused = "Neo.ClientError.Statement.SyntaxError";

    /// <summary>What stands before the innermost part, that part, what stands behind it, and how often the outer ones fit into one text.</summary>
    public static TheoryData<string, string, string, string> Nestings => new()
    {
        { "RETURN ", "(", "1", ")" },
        { "RETURN ", "[", "1", "]" },
        { "RETURN ", "{a:", "1", "}" },
        { "RETURN ", "NOT ", "true", "" },
        { "RETURN ", "- ", "1", "" },
        { "RETURN ", "-", "1", "" },
        { "RETURN ", "+", "1", "" },
        { "RETURN ", "abs(", "1", ")" },
        { "RETURN ", "CASE ", "1", " END" },
        { "RETURN ", "CASE 1 WHEN ", "1", " THEN 1 END" },
        { "RETURN ", "[x IN ", "[1]", "]" },
        { "RETURN ", "[x IN [1] | ", "1", "]" },
        { "RETURN ", "reduce(a=0,x IN [1] | ", "1", ")" },
        { "RETURN ", "any(x IN [1] WHERE ", "true", ")" },
        { "RETURN ", "[()-->() | ", "1", "]" },
        { "RETURN ", "EXISTS{MATCH (:None) WHERE ", "true", "}" },
        { "RETURN ", "COUNT{RETURN ", "1", " AS x}" },
        { "RETURN ", "COLLECT{RETURN ", "1", " AS x}" },
        { "RETURN ", "1+(", "1", ")" },
        { "RETURN ", "1 = (", "1", ")" },
        { "RETURN ", "true AND (", "true", ")" },
        { "RETURN ", "2^(", "1", ")" },
        { "RETURN ", "[1][", "0", "]" },
        { "RETURN 1 :: ", "LIST<", "INTEGER", ">" },
        { "", "CALL{", "RETURN 1 AS x", " RETURN x}" },
        { "", "{", "RETURN 1 AS x", "}" },
        { "", "FOREACH(x IN [1]|", "CREATE ()", ")" },
        { "MATCH (n:", "!", "A) RETURN n", "" },
        { "MATCH (n:", "(", "A", ")" },
        { "MATCH ", "(", "()", ")" },
        { "MATCH ", "((", "()-->()", ")-->())+" },
        { "RETURN 1 //", "(", "1", ")" },
        { "", "/*", "", "*/" },
        { "RETURN $", "`", "a", "`" },
    };

    [Theory]
    [MemberData(nameof(Nestings))]
    public void Nesting_ofAnyDepth_isAnsweredOrRefused(string start, string open, string inner, string close)
    {
        foreach (var depth in new[] { 300, 990, 100_000 }) AnswerOrError(start + Repeat(open, depth) + inner + Repeat(close, depth));
    }

    /// <summary>What starts a chain, and its link.</summary>
    public static TheoryData<string, string, string> Chains => new()
    {
        { "RETURN 1", "+1", "" },
        { "RETURN 1", "-1", "" },
        { "RETURN 1", "^1", "" },
        { "RETURN 'a'", "+'a'", "" },
        { "RETURN []", "||[]", "" },
        { "RETURN 1", "=1", "" },
        { "RETURN 1", "<1", "" },
        { "RETURN true", " OR 1=2", "" },
        { "RETURN true", " AND 1=1", "" },
        { "RETURN true", " XOR true", "" },
        { "RETURN 1", " IN [1]", "" },
        { "RETURN 1", " IS NULL", "" },
        { "RETURN 1", "::ANY", "" },
        { "RETURN 1::ANY", "|ANY", "" },
        { "RETURN 1::ANY", " LIST", "" },
        { "WITH {a: 1} AS n RETURN n", ".a", "" },
        { "WITH [1] AS n RETURN n", "[0]", "" },
        { "WITH [1] AS n RETURN n", "[0..1]", "" },
        { "RETURN [1", ",1", "]" },
        { "RETURN coalesce(null", ",null", ")" },
        { "RETURN CASE 1 WHEN 2", ",2", " THEN 1 END" },
        { "RETURN CASE 1", " WHEN 2 THEN 1", " END" },
        { "RETURN {a: 1", ",b:1", "}" },
        { "MATCH (n", ":A", ") RETURN n" },
        { "MATCH (n:A", "&B", ") RETURN n" },
        { "MATCH (n:Hub|A", "|B", ") RETURN count(n)" },
        { "MATCH ()-[:A", "|B", "]->() RETURN 1" },
        { "MATCH (n:Hub) WHERE n.i=1", " AND n.i=1", " RETURN n" },
        { "MATCH (n:Hub) WHERE n.i=1", " OR n.i=2", " RETURN n" },
        { "MATCH (n:None)", "-->()", " RETURN 1" },
        { "MATCH (n:None)", ",()", " RETURN 1" },
        { "MATCH (n:None)", ",(n)-->()", " RETURN 1" },
        { "MATCH (n:Hub)", " MATCH (n)", " RETURN 1" },
        { "MATCH (n:Hub)", " OPTIONAL MATCH (n:None)", " RETURN 1" },
        { "WITH 1 AS x", " WITH x+1 AS x", " RETURN x" },
        { "WITH 1 AS x", " UNWIND [x] AS y WITH y AS x", " RETURN x" },
        { "WITH 1 AS x", " WITH x ORDER BY x", " RETURN x" },
        { "WITH 1 AS x", " CALL{RETURN 1 AS y} WITH y AS x", " RETURN x" },
        { "RETURN 1 AS x", " UNION RETURN 1 AS x", "" },
        { "RETURN 1 AS x", " UNION ALL RETURN 1 AS x", "" },
        { "MATCH (n:None) SET n.a=1", ",n.b=1", "" },
        { "MATCH (n:None) DELETE n", ",n", "" },
        { "RETURN count(*)+1", "+1", "" },
        { "UNWIND [1] AS x RETURN DISTINCT x+1", "+1", " AS y ORDER BY y" },
        { "RETURN 1", "0", "" },
        { "RETURN 'a", "a", "'" },
        { "RETURN 1", " ", "" },
        { "RETURN `a", "a", "`" },
    };

    [Theory]
    [MemberData(nameof(Chains))]
    public void Chain_ofAnyLength_isAnsweredOrRefused(string start, string link, string end)
    {
        AnswerOrError(start + Repeat(link, 3_900) + end);
        AnswerOrError(start + Repeat(link, Math.Min(100_000, 1_000_000 / link.Length)) + end);
    }

    [Theory]
    [InlineData("RETURN true", " OR 1=2", 100_000, "true")]
    [InlineData("RETURN 1", "=1", 100_000, "true")]
    [InlineData("RETURN 1", "+1", 1_000, "1001")]
    [InlineData("WITH 1 AS x", " WITH x+1 AS x", 300, "301")]
    public void Chain_thatIsLong_isAnsweredExactly(string start, string link, int length, string expected)
    {
        var query = start + Repeat(link, length) + (start.StartsWith("WITH", StringComparison.Ordinal) ? " RETURN x" : "");
        Assert.Equal(expected, ValueText.Literal(graph.Run(query)));
    }

    [Fact]
    public void Clauses_aThousandOfThem_areAnswered()
    {
        Assert.Equal(1, graph.Run("WITH 1 AS x" + Repeat(" MATCH (n:N {i: 0}) WITH 1 AS x", 1_000) + " RETURN x").AsInteger());
        Assert.Equal(1, graph.Run("RETURN 1 AS x" + Repeat(" UNION RETURN 1 AS x", 1_000)).AsInteger());
    }

    [Fact]
    public void Create_ofTenThousandPaths_makesThem()
    {
        using var database = CypherDatabase.InMemory();
        using (database.Run("CREATE ()" + Repeat(", (:A)-[:R]->(:B)", 10_000)))
        {
        }

        Assert.Equal(10_000, database.Store.Snapshot().RelationshipCount);
    }

    [Fact]
    public void Create_ofOnePathOfTwentyThousandNodes_makesIt()
    {
        using var database = CypherDatabase.InMemory();
        using (database.Run("CREATE ()" + Repeat("-[:R]->()", 20_000)))
        {
        }

        Assert.Equal(20_001, database.Store.Snapshot().NodeCount);
    }

    [Fact]
    public void ListLiteral_ofHundreds_ofThousands_ofItems_isRead() =>
        Assert.Equal(400_001, graph.Run("RETURN size([1" + Repeat(",1", 400_000) + "])").AsInteger());

    [Fact]
    public void Text_beyondItsLimit_isRefused()
    {
        var error = Assert.Throws<CypherException>(() => graph.Run("RETURN 1" + Repeat(" ", 1 << 20)));
        Assert.Equal(Refused, StatusCodes.Of(error.Error));
        Assert.Contains("1048576", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Values that are nested as deep as they may be, or deeper.</summary>
    [Theory]
    [InlineData("RETURN reduce(l = [], i IN range(1, 999) | [l])", null)]
    [InlineData("RETURN reduce(l = {}, i IN range(1, 999) | {a: l})", null)]
    [InlineData("RETURN reduce(l = [], i IN range(1, 100000) | [l])", "Neo.ClientError.Statement.ArgumentError")]
    [InlineData("RETURN reduce(l = {}, i IN range(1, 100000) | {a: l})", "Neo.ClientError.Statement.ArgumentError")]
    [InlineData("UNWIND [1, 2] AS x WITH reduce(l = [], i IN range(1, 990) | [l]) AS l RETURN DISTINCT l ORDER BY l", null)]
    [InlineData("UNWIND [1, 2] AS x WITH reduce(l = {}, i IN range(1, 990) | {a: l}) AS l RETURN l, count(*), max(l)", null)]
    [InlineData("WITH reduce(l = [], i IN range(1, 990) | [l]) AS l RETURN l = l, l < l, l IN [l], toString(size(l))", null)]
    [InlineData("WITH reduce(l = [], i IN range(1, 990) | [l]) AS l RETURN valueType(l), l :: LIST<ANY>", null)]
    [InlineData("WITH reduce(l = [], i IN range(1, 990) | [l]) AS l CREATE (:New {l: l})", "Neo.ClientError.Statement.TypeError")]
    [InlineData("WITH reduce(l = [], i IN range(1, 990) | [l]) AS l RETURN l + 'a' =~ 'a', toInteger(l)", "Neo.ClientError.Statement.TypeError")]
    public void Value_nestedDeeply_isHandledOrRefused(string query, string? code) => OnASmallStack(() =>
    {
        if (code is null) ValueText.Literal(graph.Run(query));
        else Assert.Equal(code, graph.Code(query, LimitedGraph.Patience));
    });

    private void AnswerOrError(string query) => OnASmallStack(() =>
    {
        var watch = Stopwatch.StartNew();
        try
        {
            graph.Run(query, new RunOptions { Limits = new QueryLimits(TimeSpan.FromMilliseconds(500), 256 << 20) });
        }
        catch (CypherException error)
        {
            Assert.NotEqual("Neo.DatabaseError.General.UnknownError", StatusCodes.Of(error.Error));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LimitedGraph.Patience);
    });

    private static void OnASmallStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception error)
                {
                    failure = ExceptionDispatchInfo.Capture(error);
                }
            },
            SmallStack);
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
