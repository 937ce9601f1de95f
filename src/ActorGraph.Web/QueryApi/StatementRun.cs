using System.Text.Encodings.Web;
using System.Text.Json;
using ActorGraph.Model.Values;
using ActorGraph.Web.Http;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// Runs one statement and streams its answer. A statement that fails before it has fields is a plain refusal; one that fails
/// while rows flow has already been answered with 202, so that its error follows the rows.
/// </summary>
internal sealed class StatementRun(HttpResponse response, string contentType)
{
    private const int FlushAt = 32 * 1024;

    // Answers are JSON and never part of a page, so that only what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Deeper than values come, each level of which is two when typed: what cannot be written may be the answer of a write that was done.
        MaxDepth = 10_000,
        SkipValidation = true,
    };

    private readonly JsonForm _values = MediaTypes.IsTyped(contentType) ? JsonForm.Typed : JsonForm.Plain;

    /// <summary>Runs <paramref name="start"/> and writes its answer, ended by what <paramref name="finish"/> writes.</summary>
    /// <returns>Whether everything went well. If not, the error has been written.</returns>
    /// <exception cref="Neo4jException">The statement failed before anything was written.</exception>
    /// <exception cref="RequestRefusedException">The database was lost before anything was written.</exception>
    public async Task<bool> WriteAsync(
        Func<Task<IResultCursor>> start, DatabaseAnswers answers, bool includeCounters, Func<Utf8JsonWriter, Task> finish, CancellationToken aborted)
    {
        var cursor = await start();
        var fields = await answers.WaitAsync(cursor.KeysAsync());
        var summary = fields.Length == 0 ? await answers.WaitAsync(cursor.ConsumeAsync()) : null;

        await using var writer = Begin();
        WriteFields(writer, fields);
        try
        {
            writer.WriteStartArray("values");
            if (summary is null)
            {
                var sent = 0L;
                while (await answers.WaitAsync(cursor.FetchAsync()))
                {
                    WriteRow(writer, cursor.Current, fields.Length);
                    if (Written(writer) - sent < FlushAt) continue;
                    await SendAsync(writer, aborted);
                    sent = Written(writer);
                }

                summary = await answers.WaitAsync(cursor.ConsumeAsync());
            }

            EndData(writer);
            SummaryWriter.Write(writer, summary, includeCounters, _values);
        }
        catch (Exception exception) when (QueryApiError.Of(exception) is { } error)
        {
            EndData(writer);
            WriteErrors(writer, error);
            writer.WriteEndObject();
            return false;
        }

        try
        {
            await finish(writer);
            writer.WriteEndObject();
            return true;
        }
        catch (Exception exception) when (QueryApiError.Of(exception) is { } error)
        {
            WriteErrors(writer, error);
            writer.WriteEndObject();
            return false;
        }
    }

    /// <summary>Writes an answer without rows: what <paramref name="content"/> writes into the object.</summary>
    public async Task WriteAsync(Action<Utf8JsonWriter> content)
    {
        await using var writer = Begin();
        content(writer);
        writer.WriteEndObject();
    }

    public async Task WriteAsync(QueryApiError error)
    {
        response.StatusCode = error.Status;
        response.ContentType = error.IsPlain ? MediaTypes.Plain : contentType;
        await using var writer = new Utf8JsonWriter(response.BodyWriter, Options);
        writer.WriteStartObject();
        WriteErrors(writer, error);
        writer.WriteEndObject();
    }

    public static void WriteBookmarks(Utf8JsonWriter writer, Bookmarks? bookmarks)
    {
        writer.WriteStartArray("bookmarks");
        foreach (var bookmark in bookmarks?.Values ?? []) writer.WriteStringValue(bookmark);
        writer.WriteEndArray();
    }

    public static void WriteTransaction(Utf8JsonWriter writer, OpenTransaction transaction)
    {
        writer.WriteStartObject("transaction");
        writer.WriteString("id", transaction.Id);
        writer.WriteString("expires", transaction.Expires.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        writer.WriteEndObject();
    }

    private Utf8JsonWriter Begin()
    {
        response.StatusCode = StatusCodes.Status202Accepted;
        response.ContentType = contentType;
        var writer = new Utf8JsonWriter(response.BodyWriter, Options);
        writer.WriteStartObject();
        return writer;
    }

    private static long Written(Utf8JsonWriter writer) => writer.BytesCommitted + writer.BytesPending;

    /// <summary>Hands on what is written, and waits until the client has taken most of it.</summary>
    private async Task SendAsync(Utf8JsonWriter writer, CancellationToken aborted)
    {
        writer.Flush();
        await response.BodyWriter.FlushAsync(aborted);
        aborted.ThrowIfCancellationRequested();
    }

    private static void WriteFields(Utf8JsonWriter writer, string[] fields)
    {
        writer.WriteStartObject("data");
        writer.WriteStartArray("fields");
        foreach (var field in fields) writer.WriteStringValue(field);
        writer.WriteEndArray();
    }

    private void WriteRow(Utf8JsonWriter writer, IRecord record, int width)
    {
        writer.WriteStartArray();
        for (var column = 0; column < width; column++) _values.Write(writer, record[column]);
        writer.WriteEndArray();
    }

    private static void EndData(Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter writer, QueryApiError error)
    {
        writer.WriteStartArray("errors");
        writer.WriteStartObject();
        writer.WriteString("code", error.Code);
        writer.WriteString("message", error.Message);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
