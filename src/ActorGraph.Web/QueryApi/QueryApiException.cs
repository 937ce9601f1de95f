namespace ActorGraph.Web.QueryApi;

/// <summary>Carries a <see cref="QueryApiError"/> to the edge, where it is written as the answer.</summary>
public sealed class QueryApiException(QueryApiError error) : Exception(error.Message)
{
    public QueryApiError Error { get; } = error;
}
