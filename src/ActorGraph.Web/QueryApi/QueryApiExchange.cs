using ActorGraph.Web.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// One request and its answer: chooses the media types, reads the body, and turns every refusal into the Query API's shape.
/// </summary>
internal sealed class QueryApiExchange(HttpContext context)
{
    // What a value, a list and a map of the parameters take, beside their text, on their way from JSON to the database.
    private const long BytesPerValue = 48, BytesPerList = 96, BytesPerMap = 240;

    private readonly string? _contentType = MediaTypes.Choose(context.Request.Headers.Accept);

    public CancellationToken Aborted => context.RequestAborted;

    public StatementRun Answer => new(context.Response, _contentType ?? MediaTypes.Plain);

    /// <summary>Reads the request, hands it to <paramref name="work"/>, and writes what it refuses.</summary>
    public async Task RunAsync(Func<QueryRequest, Task> work)
    {
        try
        {
            if (_contentType is null) throw new QueryApiException(QueryApiError.NotAcceptable);
            if (!MediaTypes.IsAccepted(context.Request.ContentType, out var typed))
                throw new QueryApiException(QueryApiError.UnsupportedMediaType);
            var request = await ReadAsync(typed);
            if (request.ImpersonatedUser is not null) throw new QueryApiException(QueryApiError.ImpersonationRefused);
            await work(request);
        }
        catch (QueryApiException exception)
        {
            await Refuse(exception.Error);
        }
        catch (RequestRefusedException refused)
        {
            await Refuse(refused);
        }
        catch (Neo4jException) when (context.Response.HasStarted)
        {
            // What failed is the end of a session whose statement was stopped because its reader has gone: nobody is left to be told.
        }
        catch (Neo4jException exception) when (DatabaseAnswers.IsLoss(exception))
        {
            await Refuse(RequestRefusedException.DatabaseLost());
        }
        catch (Neo4jException exception)
        {
            await Refuse(QueryApiError.From(exception));
        }
    }

    public Task Refuse(QueryApiError error) => Answer.WriteAsync(error);

    public Task Refuse(RequestRefusedException refused)
    {
        refused.WriteHeaders(context.Response);
        return Refuse(QueryApiError.Of(refused));
    }

    private async Task<QueryRequest> ReadAsync(bool typed)
    {
        using var body = await ReadBodyAsync();
        var text = body.Bytes.Span;
        context.Features.GetRequiredFeature<BodyCharge>().Add(
            (BytesPerValue * text.Count((byte)',')) + (BytesPerList * text.Count((byte)'[')) + (BytesPerMap * text.Count((byte)'{')));
        return QueryRequestReader.Read(body.Bytes, typed);
    }

    private async Task<PooledBody> ReadBodyAsync()
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (limit is not null && context.Request.ContentLength > limit) throw new QueryApiException(QueryApiError.TooLarge);
        try
        {
            return await PooledBody.ReadAsync(context.Request, Aborted);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new QueryApiException(QueryApiError.TooLarge);
        }
    }
}
