using Neo4j.Driver;

namespace ActorGraph.Driver.Client;

internal sealed class BookmarkStoreFactory : IBookmarkManagerFactory
{
    public IBookmarkManager NewBookmarkManager(BookmarkManagerConfig? config = null) => new BookmarkStore(config ?? new());
}
