using System.Diagnostics.CodeAnalysis;
using ActorGraph.Graph.FullText;
using ActorGraph.Graph.Indexes;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Schema;
using ActorGraph.Graph.Values;

namespace ActorGraph.Graph;

public sealed partial class GraphView
{
    internal SchemaCatalog Schema = SchemaCatalog.Empty;
    internal PagedArray<IndexContent> IndexContents;

    /// <summary>All indexes, those of constraints too.</summary>
    public IReadOnlyList<IndexDefinition> Indexes => Schema.Indexes;

    /// <summary>All constraints.</summary>
    public IReadOnlyList<ConstraintDefinition> Constraints => Schema.Constraints;

    /// <summary>The index of a label or type over exactly these properties, in this order.</summary>
    public bool TryFindIndex(
        IndexKind kind, EntityKind entityKind, int labelOrType, ReadOnlySpan<int> keys, [NotNullWhen(true)] out IndexDefinition? index)
    {
        index = null;
        if (!Schema.TryByToken(entityKind, labelOrType, out var part))
            return false;
        foreach (var candidate in part.Indexes)
        {
            if (candidate.SameSubject(kind, entityKind, [labelOrType], keys))
                index = candidate;
        }

        return index is not null;
    }

    /// <summary>The range index of a label or type over one property.</summary>
    public bool TryFindIndex(EntityKind entityKind, int labelOrType, int key, [NotNullWhen(true)] out IndexDefinition? index) =>
        TryFindIndex(IndexKind.Range, entityKind, labelOrType, [key], out index);

    /// <summary>The index of a name.</summary>
    public bool TryFindIndex(string name, [NotNullWhen(true)] out IndexDefinition? index)
    {
        index = Schema.FindIndex(name);
        return index is not null;
    }

    /// <summary>The constraint of a name.</summary>
    public bool TryFindConstraint(string name, [NotNullWhen(true)] out ConstraintDefinition? constraint)
    {
        constraint = Schema.FindConstraint(name);
        return constraint is not null;
    }

    /// <summary>
    /// Those whose key equals the given one, by Cypher's equality or by more than it: instants are the same in any time zone here. The
    /// key of several properties is the list of their values. NULL and NaN find nothing.
    /// </summary>
    /// <exception cref="SchemaException">The view does not have the index.</exception>
    public IndexCursor SeekEqual(IndexDefinition index, Value key) => Content<RangeIndex>(index).Equal(key);

    /// <summary>
    /// Those whose key lies between two bounds, of those that can be compared with them; a bound that is null is none. Two bounds of
    /// kinds that cannot be compared find nothing.
    /// </summary>
    /// <exception cref="SchemaException">The view does not have the index.</exception>
    public IndexCursor SeekRange(IndexDefinition index, Value? lower, bool lowerInclusive, Value? upper, bool upperInclusive) =>
        Content<RangeIndex>(index).Range(lower, lowerInclusive, upper, upperInclusive);

    /// <summary>Those whose key is a string that starts with the prefix.</summary>
    /// <exception cref="SchemaException">The view does not have the index.</exception>
    public IndexCursor SeekPrefix(IndexDefinition index, string prefix) => Content<RangeIndex>(index).Prefix(prefix);

    /// <summary>All entries of a range index.</summary>
    /// <exception cref="SchemaException">The view does not have the index.</exception>
    public IndexCursor ScanIndex(IndexDefinition index) => Content<RangeIndex>(index).All();

    /// <summary>How many entries an index has, and how many different keys.</summary>
    /// <exception cref="SchemaException">The view does not have the index.</exception>
    public IndexStatistics Statistics(IndexDefinition index) => Content<IndexContent>(index) switch
    {
        RangeIndex range => new IndexStatistics(range.Count, range.Distinct),
        TextIndex text => new IndexStatistics(text.Count, text.Count),
        FullTextIndex fullText => new IndexStatistics(fullText.Documents, fullText.Terms),
        _ => default,
    };

    /// <summary>The nodes or relationships whose string matches, by ascending id, found with a text index.</summary>
    /// <exception cref="SchemaException">The view does not have the index.</exception>
    public IReadOnlyList<long> SearchText(IndexDefinition index, TextMatch match, string pattern)
    {
        var found = new List<long>();
        foreach (var id in Content<TextIndex>(index).Candidates(pattern))
        {
            var text = PropertyOf(index.EntityKind, id, index.KeyIds[0]).AsString();
            var matches = match switch
            {
                TextMatch.Contains => text.Contains(pattern, StringComparison.Ordinal),
                TextMatch.StartsWith => text.StartsWith(pattern, StringComparison.Ordinal),
                _ => text.EndsWith(pattern, StringComparison.Ordinal),
            };
            if (matches)
                found.Add(id);
        }

        return found;
    }

    /// <summary>
    /// The nodes or relationships whose text answers a query, best first, then by id. The query has the syntax of Lucene's classic
    /// parser as far as <see cref="FullTextQueryParser"/> says. <paramref name="interrupt"/> is called now and then, and may throw.
    /// </summary>
    /// <exception cref="SchemaException">There is no full-text index of that name.</exception>
    /// <exception cref="FullTextQueryException">The query cannot be read.</exception>
    public IReadOnlyList<FullTextHit> SearchFullText(string indexName, string query, int limit, Action? interrupt = null)
    {
        if (Schema.FindIndex(indexName) is not { Kind: IndexKind.FullText } index)
            throw new SchemaException(SchemaProblem.IndexNotFound, indexName, $"There is no full-text index `{indexName}`.");
        return new FullTextSearch(this, index, Content<FullTextIndex>(index), interrupt).Run(query, limit);
    }

    internal Value PropertyOf(EntityKind kind, long id, int key) =>
        kind == EntityKind.Node ? NodeProperty(id, key) : RelationshipProperty(id, key);

    internal TContent Content<TContent>(IndexDefinition index) where TContent : IndexContent
    {
        if (Schema.FindIndex(index.Name) != index)
            throw new SchemaException(SchemaProblem.IndexNotFound, index.Name, $"The index `{index.Name}` has been dropped.");
        return IndexContents[index.Slot] as TContent
            ?? throw new SchemaException(
                SchemaProblem.Invalid, index.Name, $"The index `{index.Name}` is of kind `{index.Kind}` and cannot answer this.");
    }

    /// <summary>Whether an element is one that the index speaks of.</summary>
    internal bool IsInScope(IndexDefinition index, long id)
    {
        if (index.EntityKind == EntityKind.Relationship)
            return ((int[])index.TokenIds).AsSpan().Contains(TypeOf(id));
        return LabelsOf(id).ContainsAny((int[])index.TokenIds);
    }
}

/// <summary>How a text index compares.</summary>
public enum TextMatch
{
    /// <summary>The pattern stands somewhere in the string.</summary>
    Contains,

    /// <summary>The string starts with the pattern.</summary>
    StartsWith,

    /// <summary>The string ends with the pattern.</summary>
    EndsWith,
}

/// <summary>What a planner wants to know of an index.</summary>
/// <param name="Entries">How many entries there are.</param>
/// <param name="Distinct">How many different keys they have; of a full-text index, how many different terms.</param>
public readonly record struct IndexStatistics(long Entries, long Distinct);

/// <summary>Something that a full-text search found.</summary>
/// <param name="Id">The node or relationship.</param>
/// <param name="Score">How well it answers the query, above 0.</param>
public readonly record struct FullTextHit(long Id, double Score);
