#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Makes places where sessions share bookmarks.</summary>
public interface IBookmarkManagerFactory
{
    /// <summary>A new place for bookmarks.</summary>
    IBookmarkManager NewBookmarkManager(BookmarkManagerConfig config = null);
}
