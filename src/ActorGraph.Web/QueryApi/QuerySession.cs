using ActorGraph.Web.Database;
using Neo4j.Driver;

namespace ActorGraph.Web.QueryApi;

/// <summary>The session that a request to the Query API describes.</summary>
internal static class QuerySession
{
    public static IAsyncSession Open(OpenCase openCase, string database, QueryRequest request) =>
        openCase.Driver.AsyncSession(session =>
        {
            session.WithDatabase(database).WithDefaultAccessMode(request.AccessMode);
            if (request.Bookmarks.Length > 0) session.WithBookmarks(Bookmarks.From(request.Bookmarks));
        });
}
