using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>
/// One request and its answer: chooses the media types, reads the body, and turns every refusal into the Query API's shape.
/// </summary>
internal sealed class QueryApiExchange(HttpContext context)
{
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
            var request = QueryRequestReader.Read(await ReadBodyAsync(), typed);
            if (request.ImpersonatedUser is not null) throw new QueryApiException(QueryApiError.ImpersonationRefused);
            await work(request);
        }
        catch (QueryApiException exception)
        {
            await Refuse(exception.Error);
        }
        catch (Neo4jException exception)
        {
            await Refuse(QueryApiError.From(exception));
        }
    }

    public Task Refuse(QueryApiError error) => Answer.WriteAsync(error);

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync()
    {
        var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (limit is not null && context.Request.ContentLength > limit) throw new QueryApiException(QueryApiError.TooLarge);
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, Aborted);
            return body.GetBuffer().AsMemory(0, (int)body.Length);
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw new QueryApiException(QueryApiError.TooLarge);
        }
    }
}
