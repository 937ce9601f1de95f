#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The older name of <see cref="Bookmarks"/>.</summary>
public abstract class Bookmark
{
    private protected Bookmark()
    {
    }

    /// <summary>The places as the server names them.</summary>
    public abstract string[] Values { get; }

    /// <summary>Bookmarks from the names of places.</summary>
    public static Bookmark From(params string[] values) => Bookmarks.From(values);

    /// <summary>The places of both.</summary>
    public static Bookmark operator +(Bookmark left, Bookmark right) => Bookmarks.From((left?.Values ?? []).Concat(right?.Values ?? []));
}
