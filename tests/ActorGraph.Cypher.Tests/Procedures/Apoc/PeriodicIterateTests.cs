using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Procedures.Apoc;

public sealed class PeriodicIterateTests
{
    [Theory]
    [InlineData("{batchSize: 10}")]
    [InlineData("{batchSize: 10, batchMode: 'SINGLE'}")]
    [InlineData("{batchSize: 10, iterateList: false}")]
    public void Action_seesTheColumns_andIsCommittedInBatches(string options)
    {
        using var database = CypherDatabase.InMemory();
        Assert.Equal(["3 | 25 | 25 | 0 | {} | 25"], database.Rows(
            $"CALL apoc.periodic.iterate('UNWIND range(1, 25) AS i RETURN i, i * 2 AS `twice it`', 'CREATE (:N {{i: i, j: `twice it`}})', {options}) " +
            "YIELD batches, total, committedOperations, failedOperations, errorMessages, updateStatistics " +
            "RETURN batches, total, committedOperations, failedOperations, errorMessages, updateStatistics.nodesCreated"));
        Assert.Equal(["25 | 650"], database.Rows("MATCH (n:N) RETURN count(n), sum(n.j)"));
    }

    [Fact]
    public void Action_takesTheWholeBatch_whereAsked()
    {
        using var database = CypherDatabase.InMemory();
        database.Rows("CALL apoc.periodic.iterate('UNWIND range(1, 5) AS i RETURN i', 'CREATE (:N {n: size($_batch), c: $_count, p: $p})', {batchSize: 2, batchMode: 'BATCH_SINGLE', params: {p: 7}})");
        Assert.Equal(["1 | 1 | 7", "2 | 2 | 7", "2 | 2 | 7"], database.Rows("MATCH (n:N) RETURN n.n, n.c, n.p ORDER BY n.n"));
    }

    [Fact]
    public void Action_changesTheNodesOfTheRows_andLaterClausesSeeIt()
    {
        using var database = ProcedureRun.With("UNWIND range(1, 30) AS i CREATE (:N {i: i})");
        Assert.Equal(["30 | 30"], database.Rows(
            "CALL apoc.periodic.iterate('MATCH (n:N) RETURN n', 'SET n.done = true', {batchSize: 7}) YIELD total WITH total MATCH (n:N {done: true}) RETURN total, count(n)"));
    }

    [Fact]
    public void Batch_thatFails_isRolledBack_andOthersStay()
    {
        using var database = ProcedureRun.With("CREATE CONSTRAINT FOR (n:N) REQUIRE n.i IS UNIQUE");
        database.Rows("CREATE (:N {i: 4})");
        Assert.Equal(["4 | 1 | 2 | 1 | 1 | [4]"], database.Rows(
            "CALL apoc.periodic.iterate('UNWIND range(1, 8) AS i RETURN i', 'CREATE (:N {i: i})', {batchSize: 2, retries: 1, failedParams: 9}) " +
            "YIELD batches, failedBatches, failedOperations, retries, errorMessages, failedParams " +
            "RETURN batches, failedBatches, failedOperations, retries, size(keys(errorMessages)), [x IN failedParams['2'] WHERE x.i = 4 | x.i]"));
        Assert.Equal(["1", "2", "4", "5", "6", "7", "8"], database.Rows("MATCH (n:N) RETURN n.i ORDER BY n.i"));
    }

    [Theory]
    [InlineData("CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREAT (:A)', {})", "CREATE")]
    [InlineData("CALL apoc.periodic.iterate('CREATE (n) RETURN n', 'CREATE (:A)', {})", "only reads")]
    [InlineData("CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREATE INDEX FOR (n:A) ON (n.i)', {batchMode: 'BATCH_SINGLE'})", "not commands")]
    [InlineData("CALL apoc.periodic.iterate('RETURN 1 AS x', 'CALL (x) { CREATE (:A) } IN TRANSACTIONS', {})", "transactions of their own")]
    [InlineData("CALL apoc.periodic.iterate('RETURN $y AS x', 'CREATE (:A)', {})", "`$y`")]
    [InlineData("CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREATE (:A)', {batchSize: 0})", "at least 1")]
    [InlineData("CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREATE (:A)', {batchMode: 'ODD'})", "batch modes")]
    [InlineData("CREATE (:A) WITH 1 AS x CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREATE (:A)', {}) YIELD total RETURN total", "after a clause that writes")]
    [InlineData("CALL () { CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREATE (:A)', {}) YIELD total RETURN total } RETURN total", "inside another CALL")]
    public void Call_thatIsWrong_isRefused_andLeavesNothing(string text, string message)
    {
        using var database = CypherDatabase.InMemory();
        Assert.Contains(message, Assert.Throws<CypherException>(() => database.Rows(text)).Error.Message, StringComparison.Ordinal);
        Assert.Equal(["0"], database.Rows("MATCH (n) RETURN count(n)"));
    }

    [Fact]
    public void Call_inAnExplicitTransaction_isRefused()
    {
        using var database = CypherDatabase.InMemory();
        using var transaction = database.BeginTransaction();
        var error = Assert.Throws<CypherException>(() => transaction.Run("CALL apoc.periodic.iterate('RETURN 1 AS x', 'CREATE (:A)', {})")).Error;
        Assert.Equal("Neo.DatabaseError.Transaction.TransactionStartFailed", StatusCodes.Of(error));
    }

    [Fact]
    public void Call_holdsNoLock_whileItMakesRows()
    {
        using var database = CypherDatabase.InMemory();
        using var transaction = database.BeginTransaction();
        transaction.Run("CREATE (:Other)").Dispose();
        Assert.Equal(["1 | 1"], database.Rows("CALL apoc.periodic.iterate('RETURN 1 AS x', 'MATCH (n) RETURN n', {}) YIELD batches, total RETURN batches, total"));
        transaction.Commit();
    }
}
