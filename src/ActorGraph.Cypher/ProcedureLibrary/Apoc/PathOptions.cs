using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>What may not come twice while paths are sought.</summary>
internal enum PathUniqueness
{
    /// <summary>A relationship within one path.</summary>
    RelationshipPath,

    /// <summary>A node within one path.</summary>
    NodePath,

    /// <summary>A node at all: each is reached by one path.</summary>
    NodeGlobal,

    /// <summary>A relationship at all.</summary>
    RelationshipGlobal,

    /// <summary>Nothing; the length must be bounded.</summary>
    None,
}

/// <summary>How paths are sought from a node, as <c>apoc.path.expandConfig</c> is told.</summary>
internal sealed record PathOptions
{
    private static readonly Dictionary<string, PathUniqueness> ByName = new(StringComparer.OrdinalIgnoreCase)
    {
        ["RELATIONSHIP_PATH"] = PathUniqueness.RelationshipPath,
        ["NODE_PATH"] = PathUniqueness.NodePath,
        ["NODE_GLOBAL"] = PathUniqueness.NodeGlobal,
        ["RELATIONSHIP_GLOBAL"] = PathUniqueness.RelationshipGlobal,
        ["NONE"] = PathUniqueness.None,
    };

    public required long Least { get; init; }

    public required long Most { get; init; }

    public required long Limit { get; init; }

    public required bool BreadthFirst { get; init; }

    public required bool FiltersStart { get; init; }

    public required bool IsOptional { get; init; }

    public required bool BeginsAtStart { get; init; }

    public required PathUniqueness Uniqueness { get; init; }

    public required RelationshipFilter[] Relationships { get; init; }

    public required LabelFilter[] Labels { get; init; }

    public required HashSet<long>? Ends { get; init; }

    public required HashSet<long>? Terminators { get; init; }

    public required HashSet<long>? Allowed { get; init; }

    public required HashSet<long>? Forbidden { get; init; }

    /// <summary>Reads the options that a map names.</summary>
    public static PathOptions Of(string procedure, MapValue map, PathUniqueness? always = null)
    {
        var uniqueness = map.Text(procedure, "uniqueness", "RELATIONSHIP_PATH");
        if (!ByName.TryGetValue(uniqueness, out var known))
            throw ExecutionErrors.ProcedureFailed(procedure, $"knows the uniqueness `{string.Join("`, `", ByName.Keys)}`, but was given `{uniqueness}`.");
        var (labels, relationships) = Filters(procedure, map);
        var most = map.Whole(procedure, "maxLevel", -1);
        if ((always ?? known) == PathUniqueness.None && most < 0)
            throw ExecutionErrors.ProcedureFailed(procedure, "takes a `maxLevel` where the uniqueness is `NONE`, since paths would not end.");
        return new PathOptions
        {
            Least = map.Whole(procedure, "minLevel", 0),
            Most = most < 0 ? long.MaxValue : most,
            Limit = map.Whole(procedure, "limit", -1) is var limit && limit < 0 ? long.MaxValue : limit,
            BreadthFirst = map.Flag(procedure, "bfs", true),
            FiltersStart = map.Flag(procedure, "filterStartNode", false),
            IsOptional = map.Flag(procedure, "optional", false),
            BeginsAtStart = map.Flag(procedure, "beginSequenceAtStart", true),
            Uniqueness = always ?? known,
            Relationships = [.. relationships.Select(filter => new RelationshipFilter(filter))],
            Labels = [.. labels.Select(filter => new LabelFilter(filter))],
            Ends = Nodes(procedure, map, "endNodes"),
            Terminators = Nodes(procedure, map, "terminatorNodes"),
            Allowed = Nodes(procedure, map, "whitelistNodes") ?? Nodes(procedure, map, "allowlistNodes"),
            Forbidden = Nodes(procedure, map, "blacklistNodes") ?? Nodes(procedure, map, "denylistNodes"),
        };
    }

    /// <summary>Labels and relationships take turns in a sequence, which begins with a label unless it begins behind the start.</summary>
    private static (string[] Labels, string[] Relationships) Filters(string procedure, MapValue map)
    {
        var sequence = map.Text(procedure, "sequence", "");
        if (sequence.Length == 0)
            return (map.Text(procedure, "labelFilter", "").Split(','), map.Text(procedure, "relationshipFilter", "").Split(','));
        var parts = sequence.Split(',', StringSplitOptions.TrimEntries);
        var first = map.Flag(procedure, "beginSequenceAtStart", true) ? 0 : 1;
        string[] labels = [.. parts.Where((_, place) => place % 2 == first)];
        return labels.Length > 0 ? (labels, [.. parts.Where((_, place) => place % 2 != first)]) : ([""], parts);
    }

    private static HashSet<long>? Nodes(string procedure, MapValue map, string name) => map[name] switch
    {
        { IsNull: true } => null,
        { IsNode: true } node => [node.AsNode()],
        { IsList: true } list => list.AsList().Count == 0 ? null : [.. list.AsList().Select(node => node.Node(procedure, name))],
        var other => throw ExecutionErrors.ProcedureFailed(procedure, $"takes a list of nodes as `{name}`, but was given {RuntimeErrors.Describe(other)}."),
    };
}
