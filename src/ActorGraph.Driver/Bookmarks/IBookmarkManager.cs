#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Keeps the bookmarks that sessions share.</summary>
public interface IBookmarkManager
{
    /// <summary>Replaces what a transaction began with by what it committed.</summary>
    Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default);

    /// <summary>What the next transaction must see.</summary>
    Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default);
}
