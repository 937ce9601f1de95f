using ActorGraph.Model.Telemetry;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using ActorGraph.Web.Http;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>The requests of Neo4j's Query API, version 2: one statement alone, or in a transaction that stays open.</summary>
internal sealed class QueryApiEndpoints(
    OpenCase openCase, DatabaseWatch watch, QueryStop stop, QueryShares shares, OpenTransactions transactions, IOptions<LimitSettings> limits)
{
    /// <summary>`POST /db/{database}/query/v2`</summary>
    public Task RunAsync(HttpContext context, string database)
    {
        var exchange = new QueryApiExchange(context);
        return exchange.RunAsync(async request =>
        {
            var query = QueryOf(request);
            using var place = await shares.TakeAsync(ClientSession.Of(context), exchange.Aborted);
            using var watched = stop.Watch(exchange.Aborted);
            await using var session = QuerySession.Open(openCase, watch, database, request);
            await AnswerAsync(
                exchange,
                () => session.RunAsync(query, transaction => transaction
                    .WithTimeout(limits.Value.Within(request.Timeout))
                    .WithMetadata(watched.Metadata)),
                session.Answers,
                request.IncludeCounters,
                writer =>
                {
                    StatementRun.WriteBookmarks(writer, session.LastBookmarks);
                    return Task.CompletedTask;
                });
        });
    }

    /// <summary>`POST /db/{database}/query/v2/tx`</summary>
    public Task BeginAsync(HttpContext context, string database)
    {
        var exchange = new QueryApiExchange(context);
        return exchange.RunAsync(async request =>
        {
            using var place = await shares.TakeAsync(ClientSession.Of(context), exchange.Aborted);
            await WorkAsync(exchange, request, await transactions.BeginAsync(database, request));
        });
    }

    /// <summary>
    /// `POST /db/{database}/query/v2/tx/{id}`. Whoever holds a transaction takes no place for going on with it: it could otherwise not be
    /// ended as long as other queries of the same client wait for it.
    /// </summary>
    public Task ContinueAsync(HttpContext context, string database, string id)
    {
        var exchange = new QueryApiExchange(context);
        return exchange.RunAsync(request => WorkAsync(exchange, request, transactions.Enter(database, id)));
    }

    /// <summary>`POST /db/{database}/query/v2/tx/{id}/commit`</summary>
    public Task CommitAsync(HttpContext context, string database, string id)
    {
        var exchange = new QueryApiExchange(context);
        return exchange.RunAsync(async request =>
        {
            var open = transactions.Enter(database, id);
            try
            {
                if (request.Statement is not null)
                {
                    await RunInAsync(open, exchange, request, async writer =>
                    {
                        await open.CommitAsync();
                        StatementRun.WriteBookmarks(writer, open.LastBookmarks);
                    });
                }
                else
                {
                    await open.CommitAsync();
                    await exchange.Answer.WriteAsync(writer => StatementRun.WriteBookmarks(writer, open.LastBookmarks));
                }
            }
            finally
            {
                await transactions.EndAsync(open);
            }
        });
    }

    /// <summary>`DELETE /db/{database}/query/v2/tx/{id}`</summary>
    public async Task RollBackAsync(HttpContext context, string database, string id)
    {
        try
        {
            await transactions.EndAsync(transactions.Enter(database, id));
        }
        catch (QueryApiException exception)
        {
            await new QueryApiExchange(context).Refuse(exception.Error);
        }
    }

    /// <summary>A transaction in which something failed is over: whoever asks for it again is told that there is none.</summary>
    private async Task WorkAsync(QueryApiExchange exchange, QueryRequest request, OpenTransaction open)
    {
        var goesOn = false;
        try
        {
            if (request.Statement is null)
            {
                transactions.Touch(open);
                await exchange.Answer.WriteAsync(writer => StatementRun.WriteTransaction(writer, open));
                goesOn = true;
            }
            else
            {
                goesOn = await RunInAsync(open, exchange, request, writer =>
                {
                    transactions.Touch(open);
                    StatementRun.WriteTransaction(writer, open);
                    return Task.CompletedTask;
                });
            }
        }
        finally
        {
            if (goesOn) transactions.Leave(open);
            else await transactions.EndAsync(open);
        }
    }

    private async Task<bool> RunInAsync(
        OpenTransaction open, QueryApiExchange exchange, QueryRequest request, Func<System.Text.Json.Utf8JsonWriter, Task> finish)
    {
        var query = QueryOf(request);

        // The embedded engine counts the work of the whole transaction, and so knows what is no work: others that write, a client that pauses.
        using var deadline = new CancellationTokenSource(openCase.TimeoutCountsWork ? Timeout.InfiniteTimeSpan : limits.Value.Within(request.Timeout));
        await using var onDeadline = deadline.Token.Register(() => _ = open.StopAsync());
        await using var onAbort = exchange.Aborted.Register(() => _ = open.StopAsync());
        return await AnswerAsync(exchange, () => open.RunAsync(query), open.Answers, request.IncludeCounters, finish);
    }

    private async Task<bool> AnswerAsync(
        QueryApiExchange exchange, Func<Task<IResultCursor>> start, DatabaseAnswers answers, bool includeCounters,
        Func<System.Text.Json.Utf8JsonWriter, Task> finish)
    {
        using var operation = DatabaseOperation.Begin("query", openCase.Database);
        try
        {
            var isWhole = await exchange.Answer.WriteAsync(start, answers, includeCounters, finish, exchange.Aborted);
            if (!isWhole) operation?.Fail(null);
            return isWhole;
        }
        catch (Exception error)
        {
            operation?.Fail(error);
            throw;
        }
    }

    private static Query QueryOf(QueryRequest request) => string.IsNullOrEmpty(request.Statement)
        ? throw new QueryApiException(QueryApiError.StatementMissing)
        : new Query(request.Statement, request.Parameters!);
}
