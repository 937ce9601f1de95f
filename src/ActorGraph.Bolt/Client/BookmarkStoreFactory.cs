using Neo4j.Driver;

namespace ActorGraph.Bolt.Client;

internal sealed class BookmarkStoreFactory : IBookmarkManagerFactory
{
    public IBookmarkManager NewBookmarkManager(BookmarkManagerConfig? config = null) => new BookmarkStore(config ?? new());
}
