using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Tests.Transactions;

public sealed class InTransactionsTests : IDisposable
{
    private const string Batches = "UNWIND range(1, 5) AS i CALL (i) { CREATE (:N {i: i}) } IN TRANSACTIONS OF 2 ROWS";

    private readonly CypherDatabase _database = CypherDatabase.InMemory();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Batches_inAnExplicitTransaction_areRefused()
    {
        using var transaction = _database.BeginTransaction();
        var error = Assert.Throws<CypherException>(() => transaction.Run(Batches));
        Assert.Equal("Neo.DatabaseError.Transaction.TransactionStartFailed", StatusCodes.Of(error.Error));
        Assert.Equal(0, Count());
    }

    [Fact]
    public void Batches_ofAReadOnlyQuery_areRefused()
    {
        var error = Assert.Throws<CypherException>(() => _database.Run(Batches, options: new RunOptions { ReadOnly = true }));
        Assert.Equal("Neo.ClientError.Statement.AccessMode", StatusCodes.Of(error.Error));
        Assert.Equal(0, Count());
    }

    [Fact]
    public void Batches_eachInACommitOfItsOwn_areCountedTogether()
    {
        var before = _database.Store.LastTransactionId;
        using var result = _database.Run(Batches);
        Assert.Equal(5, result.Summary.Counters.NodesCreated);
        Assert.Equal(before + 3, _database.Store.LastTransactionId);
        Assert.Equal(_database.Store.LastTransactionId, result.Summary.CommittedId);
    }

    [Fact]
    public void Batches_whereALaterOneFails_staySaved()
    {
        var error = Assert.Throws<CypherException>(() =>
            _database.Run("UNWIND [1, 2, 0, 4] AS i CALL (i) { CREATE (:N {i: 1 / i}) } IN TRANSACTIONS OF 1 ROW"));
        Assert.Contains("(Transactions committed: 2)", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, Count());
    }

    [Fact]
    public void Writer_betweenBatches_canWriteToo()
    {
        using (var result = _database.Run("UNWIND range(1, 3) AS i CALL (i) { CREATE (:N {i: i}) RETURN i AS made } IN TRANSACTIONS OF 1 ROW RETURN made"))
        {
            Assert.True(result.MoveNext());
        }

        using var other = _database.Run("CREATE (:N)");
        Assert.Equal(1, other.Summary.Counters.NodesCreated);
    }

    [Fact]
    public void Stop_duringBatches_endsTheQuery()
    {
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(TimeSpan.FromMilliseconds(300));
        var error = Assert.Throws<CypherException>(() => _database.Run(
            "UNWIND range(1, 1000000) AS i CALL (i) { CREATE (:N) } IN TRANSACTIONS OF 1 ROW ON ERROR CONTINUE",
            options: new RunOptions { Cancellation = stop.Token }));
        Assert.Equal(ErrorKind.Terminated, error.Error.Kind);
        Assert.InRange(Count(), 0, 999_999);
    }

    private long Count()
    {
        using var result = _database.Run("MATCH (n:N) RETURN count(n)");
        Assert.True(result.MoveNext());
        return result.Current[0].AsInteger();
    }
}
