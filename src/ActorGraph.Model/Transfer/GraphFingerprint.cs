using System.Globalization;

namespace ActorGraph.Model.Transfer;

/// <summary>
/// What a graph is known again by: how many elements it has, and a hash that does not depend on their order, since the digests of the
/// elements are added up. It is about equal contents, not about somebody who forges them.
/// </summary>
public sealed class GraphFingerprint
{
    private readonly CanonicalElement _element = new();
    private readonly Dictionary<string, FingerprintPart> _nodes = [];
    private readonly Dictionary<string, FingerprintPart> _relationships = [];
    private readonly HashSet<string> _labels = [];
    private UInt128 _sum;
    private UInt128 _weighed;

    /// <summary>How many nodes.</summary>
    public long Nodes { get; private set; }

    /// <summary>How many relationships.</summary>
    public long Relationships { get; private set; }

    /// <summary>The hash of both, as 32 hexadecimal digits.</summary>
    public string Hash => _sum.ToString("x32", CultureInfo.InvariantCulture);

    /// <summary>The labels and types that occur.</summary>
    internal IEnumerable<string> Names => _labels.Concat(_relationships.Keys);

    /// <summary>The hash with the ids of relationships too, which only the source has: a copy goes on by them.</summary>
    internal string Identity => $"{Nodes}-{Relationships}-{_weighed.ToString("x32", CultureInfo.InvariantCulture)}";

    internal void Add(TransferElement element)
    {
        var digest = _element.Of(element).Digest();
        unchecked
        {
            _sum += digest;
            _weighed += digest * (((UInt128)(ulong)element.Key * 2) + 1);
        }

        if (element is TransferNode node)
        {
            Nodes++;
            foreach (var label in node.Labels) _labels.Add(label);
            Add(_nodes, node.Labels.Count == 0 ? "" : string.Join(':', node.Labels.Order(StringComparer.Ordinal)), digest);
        }
        else
        {
            Relationships++;
            Add(_relationships, ((TransferRelationship)element).Type, digest);
        }
    }

    /// <summary>In what another graph differs from this one, each as a sentence; none where both hold the same.</summary>
    internal IReadOnlyList<string> Differences(GraphFingerprint other) =>
    [
        .. Differences("Nodes", "without a label", _nodes, other._nodes),
        .. Differences("Relationships", "without a type", _relationships, other._relationships),
    ];

    private static IEnumerable<string> Differences(
        string kind, string nameless, Dictionary<string, FingerprintPart> here, Dictionary<string, FingerprintPart> there)
    {
        foreach (var name in here.Keys.Union(there.Keys).Order(StringComparer.Ordinal))
        {
            var (left, right) = (here.GetValueOrDefault(name), there.GetValueOrDefault(name));
            if (left == right) continue;
            var found = left.Count == right.Count
                ? $"{left.Count} on both sides, but not the same"
                : $"{left.Count} in the source, {right.Count} in the target";
            yield return $"{kind} {(name.Length == 0 ? nameless : $"`{name}`")}: {found}.";
        }
    }

    private static void Add(Dictionary<string, FingerprintPart> parts, string name, UInt128 digest)
    {
        var part = parts.GetValueOrDefault(name);
        parts[name] = new FingerprintPart(part.Count + 1, unchecked(part.Sum + digest));
    }
}
