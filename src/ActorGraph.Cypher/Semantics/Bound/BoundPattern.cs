using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Semantics.Bound;

/// <summary>
/// What one MATCH asks for, as a graph: nodes and relationships by variable and, apart from them, all that must hold.
/// Variables in <see cref="Arguments"/> have their value before.
/// </summary>
internal sealed class BoundPattern
{
    /// <summary>The nodes, each once.</summary>
    public List<BoundVariable> Nodes { get; } = [];

    /// <summary>The relationships, of fixed and of variable length.</summary>
    public List<BoundRelationship> Relationships { get; } = [];

    /// <summary>Parts of which only shortest ones are wanted.</summary>
    public List<BoundShortestPath> ShortestPaths { get; } = [];

    /// <summary>Parts that repeat as a whole.</summary>
    public List<BoundQuantifiedPath> QuantifiedPaths { get; } = [];

    /// <summary>The path of which only some are kept; null where all are. It is then the only path of the pattern.</summary>
    public BoundSelectedPath? Selected { get; set; }

    /// <summary>Named paths, built when everything is matched.</summary>
    public List<BoundNamedPath> Paths { get; } = [];

    /// <summary>What must hold; all of it.</summary>
    public List<BoundExpression> Predicates { get; } = [];

    /// <summary>The variables of the pattern that have their value before.</summary>
    public HashSet<BoundVariable> Arguments { get; } = [];

    /// <summary>Whether relationships may repeat.</summary>
    public bool RepeatableElements { get; set; }
}

/// <summary>A relationship of a pattern.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Variable">The relationship; the list of relationships where the length varies.</param>
/// <param name="From">The node on the left.</param>
/// <param name="To">The node on the right.</param>
/// <param name="Direction">Which way it points, seen from <paramref name="From"/>.</param>
/// <param name="Types">The types that will do; empty where all do.</param>
/// <param name="Length">How many in a row; null for exactly one.</param>
/// <param name="Step">What each step of a variable length must satisfy; null without.</param>
internal sealed record BoundRelationship(
    SourceSpan Span,
    BoundVariable Variable,
    BoundVariable From,
    BoundVariable To,
    Direction Direction,
    IReadOnlyList<string> Types,
    BoundLength? Length,
    BoundStep? Step);

/// <summary>From how many to how many; no maximum means without end.</summary>
internal sealed record BoundLength(long Minimum, long? Maximum);

/// <summary>A predicate over each relationship of a walk, which is in <paramref name="Relationship"/> while it is tested.</summary>
internal sealed record BoundStep(BoundVariable Relationship, BoundExpression Predicate);

/// <summary>A shortest path between the ends of <paramref name="Relationship"/>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Path">The path found.</param>
/// <param name="Relationship">The one relationship of variable length.</param>
/// <param name="All">Whether all paths of the least length are wanted, or any one.</param>
/// <param name="Predicates">What the path as a whole must satisfy; longer paths are tried until one does.</param>
internal sealed record BoundShortestPath(
    SourceSpan Span, BoundVariable Path, BoundRelationship Relationship, bool All, List<BoundExpression> Predicates);

/// <summary>A pattern that repeats as a whole, from one node to another.</summary>
/// <param name="Span">Its place.</param>
/// <param name="From">The node where the first repetition starts.</param>
/// <param name="To">The node where the last one ends.</param>
/// <param name="Inner">The pattern that repeats.</param>
/// <param name="InnerFrom">The inner node where a repetition starts.</param>
/// <param name="InnerTo">The inner node where it ends.</param>
/// <param name="Groups">For each inner variable, the outer one that collects its values into a list.</param>
/// <param name="Walk">The outer variable that holds the relationships of the whole walk in order.</param>
/// <param name="Length">How often it repeats.</param>
internal sealed record BoundQuantifiedPath(
    SourceSpan Span,
    BoundVariable From,
    BoundVariable To,
    BoundPattern Inner,
    BoundVariable InnerFrom,
    BoundVariable InnerTo,
    IReadOnlyList<(BoundVariable Inner, BoundVariable Group)> Groups,
    BoundVariable Walk,
    BoundLength Length);

/// <summary>A path of which only some are kept for each pair of nodes at its ends.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">How the ones to keep are chosen.</param>
/// <param name="Count">How many paths, or groups of paths of one length; null where the kind alone says it.</param>
/// <param name="Pattern">What the path is made of, with all that must hold before any are chosen.</param>
/// <param name="Parts">Nodes and, between them, relationships or the walks of what repeats, from left to right.</param>
internal sealed record BoundSelectedPath(
    SourceSpan Span, PathSelectorKind Kind, BoundExpression? Count, BoundPattern Pattern, IReadOnlyList<BoundVariable> Parts)
{
    /// <summary>The variables that get their value from the path.</summary>
    public IEnumerable<BoundVariable> Introduced => Parts
        .Concat(Pattern.QuantifiedPaths.SelectMany(path => path.Groups.Select(group => group.Group)))
        .Concat(Pattern.Paths.Select(path => path.Path));
}

/// <summary>A path that the query names, and the nodes and relationships it is made of.</summary>
internal sealed record BoundNamedPath(BoundVariable Path, BoundPathConstruction Construction);
