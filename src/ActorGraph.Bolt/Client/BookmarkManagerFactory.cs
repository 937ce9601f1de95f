using Neo4j.Driver;

namespace ActorGraph.Bolt.Client;

internal sealed class BookmarkManagerFactory : IBookmarkManagerFactory
{
    public IBookmarkManager NewBookmarkManager(BookmarkManagerConfig? config = null) => new BookmarkManager(config ?? new());
}
