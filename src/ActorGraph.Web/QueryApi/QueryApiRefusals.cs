using ActorGraph.Web.Http;

namespace ActorGraph.Web.QueryApi;

/// <summary>Refusals under <c>/db</c> have the form of the Query API's errors.</summary>
internal sealed class QueryApiRefusals : IRefusalForm
{
    public bool IsOf(PathString path) => path.StartsWithSegments("/db");

    public Task RefuseAsync(HttpContext context, int status, string sentence) =>
        new QueryApiExchange(context).Refuse(new QueryApiError(status, "Neo.ClientError.Request.Invalid", sentence));

    public Task RefuseAsync(HttpContext context, RequestRefusedException refused) => new QueryApiExchange(context).Refuse(refused);

    public Task FailAsync(HttpContext context, int status, string sentence) => new QueryApiExchange(context).Refuse(QueryApiError.Failed(status, sentence));
}
