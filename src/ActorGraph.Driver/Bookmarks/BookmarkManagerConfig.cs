namespace Neo4j.Driver;

/// <summary>The settings of a bookmark manager.</summary>
/// <param name="initialBookmarks">What it starts with.</param>
/// <param name="bookmarkSupplierAsync">Asked for further bookmarks each time bookmarks are read.</param>
/// <param name="notifyBookmarksAsync">Told each time bookmarks change.</param>
public sealed class BookmarkManagerConfig(
    IEnumerable<string>? initialBookmarks = null,
    Func<CancellationToken, Task<string[]>>? bookmarkSupplierAsync = null,
    Func<string[], CancellationToken, Task>? notifyBookmarksAsync = null)
{
    /// <summary>What the manager starts with.</summary>
    public IEnumerable<string>? InitialBookmarks { get; } = initialBookmarks;

    /// <summary>Asked for further bookmarks each time bookmarks are read.</summary>
    public Func<CancellationToken, Task<string[]>>? BookmarkSupplierAsync { get; } = bookmarkSupplierAsync;

    /// <summary>Told each time bookmarks change.</summary>
    public Func<string[], CancellationToken, Task>? NotifyBookmarksAsync { get; } = notifyBookmarksAsync;
}
