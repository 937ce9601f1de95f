using ActorGraph.Model.Storage;
using ActorGraph.Web.Database;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>The session that a request to the Query API describes.</summary>
internal static class QuerySession
{
    public static IAsyncSession Open(OpenCase openCase, string database, QueryRequest request) => new CaseDatabase(openCase.Driver, database)
        .OpenSession(request.AccessMode, request.Bookmarks.Length > 0 ? Bookmarks.From(request.Bookmarks) : null);
}
