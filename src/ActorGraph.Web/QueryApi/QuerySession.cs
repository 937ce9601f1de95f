using ActorGraph.Model.Storage;
using ActorGraph.Web.Database;
using ActorGraph.Web.Http;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>The session that a request to the Query API describes.</summary>
internal sealed class QuerySession(IAsyncSession session, DatabaseAnswers answers) : IAsyncDisposable
{
    /// <summary>By what its answers are waited for.</summary>
    public DatabaseAnswers Answers => answers;

    public Bookmarks? LastBookmarks => session.LastBookmarks;

    public static QuerySession Open(OpenCase openCase, DatabaseWatch watch, string database, QueryRequest request) => new(
        new CaseDatabase(openCase.Driver, database).OpenSession(request.AccessMode, request.Bookmarks.Length > 0 ? Bookmarks.From(request.Bookmarks) : null),
        new DatabaseAnswers(watch));

    public Task<IResultCursor> RunAsync(Query query, Action<TransactionConfigBuilder> configure) => answers.WaitAsync(session.RunAsync(query, configure));

    public Task<IAsyncTransaction> BeginTransactionAsync(Action<TransactionConfigBuilder> configure) =>
        answers.WaitAsync(session.BeginTransactionAsync(configure));

    public async ValueTask DisposeAsync() => await answers.EndAsync(session.CloseAsync);
}
