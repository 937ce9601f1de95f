#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Places in a database's history: a transaction begun with them sees at least what was committed by then.</summary>
public sealed class Bookmarks : Bookmark, IEquatable<Bookmarks>
{
    internal static readonly Bookmarks Empty = new([]);

    private Bookmarks(string[] values) => Values = values;

    /// <summary>The places as the server names them.</summary>
    public override string[] Values { get; }

    /// <summary>Bookmarks from the names of places.</summary>
    public static new Bookmarks From(params string[] values) => From((IEnumerable<string>)values);

    /// <summary>Bookmarks from the names of places.</summary>
    public static Bookmarks From(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new Bookmarks(values.Where(value => !string.IsNullOrEmpty(value)).Distinct().ToArray());
    }

    /// <summary>True when both name the same places, in whatever order.</summary>
    public bool Equals(Bookmarks other) => other is not null && new HashSet<string>(Values).SetEquals(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as Bookmarks);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(0, (hash, value) => hash ^ value.GetHashCode(StringComparison.Ordinal));
}
