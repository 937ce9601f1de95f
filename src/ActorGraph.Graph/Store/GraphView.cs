using System.Globalization;
using ActorGraph.Graph.Adjacency;
using ActorGraph.Graph.Bitmaps;
using ActorGraph.Graph.Pages;
using ActorGraph.Graph.Trees;

namespace ActorGraph.Graph;

/// <summary>
/// The graph as one root shows it: a committed state, which never changes, or the state that a <see cref="WriteTransaction"/> is
/// working on. A committed view may be read from any number of threads and is held in memory for as long as it is referred to.
/// The view of a transaction belongs to that transaction's thread; a cursor over it is spoiled by the next write, so who reads
/// and writes in turn walks over <see cref="WriteTransaction.Freeze"/>.
/// </summary>
public sealed partial class GraphView
{
    private static readonly object Nobody = new();

    internal TokenTable Labels = new(Nobody);
    internal TokenTable Types = new(Nobody);
    internal TokenTable Keys = new(Nobody);
    internal PagedArray<NodePage> NodePages;
    internal PagedArray<RelationshipPage> RelationshipPages;
    internal AdjacencyMap OutgoingMap;
    internal AdjacencyMap IncomingMap;
    internal BPlusTree<SelfLoop, SelfLoop> Loops;
    internal BPlusTree<CountKey, CountKey> TypeCounts;
    internal Memberships NodeSets;
    internal Memberships RelationshipSets;
    internal int NodeBound;
    internal int RelationshipBound;

    // From here on ids are of what is sketched beside the graph.
    internal int SketchedNodes = int.MaxValue;
    internal int SketchedRelationships = int.MaxValue;

    private LabelSets _labelSets;

    internal GraphView(LabelSets labelSets) => _labelSets = labelSets;

    internal LabelSets LabelSets => _labelSets;

    /// <summary>What identifies the graph that this is a view of.</summary>
    public Guid StoreId { get; internal init; }

    /// <summary>The number of the last commit that this view contains; of the commit it is based on, in a running transaction.</summary>
    public long TransactionId { get; internal set; }

    /// <summary>The id of a label; −1 where no node has ever had it.</summary>
    public int FindLabel(string name) => Labels.Find(name);

    /// <summary>The id of a relationship type; −1 where no relationship has ever been of it.</summary>
    public int FindType(string name) => Types.Find(name);

    /// <summary>The id of a property key; −1 where nothing has ever had it.</summary>
    public int FindPropertyKey(string name) => Keys.Find(name);

    /// <summary>The name of a label.</summary>
    public string LabelName(int label) => Name(Labels, label, "label");

    /// <summary>The name of a relationship type.</summary>
    public string TypeName(int type) => Name(Types, type, "relationship type");

    /// <summary>The name of a property key.</summary>
    public string PropertyKeyName(int key) => Name(Keys, key, "property key");

    /// <summary>How many labels are known: their ids are 0 to this, not included.</summary>
    public int LabelCount => Labels.Count;

    /// <summary>How many relationship types are known: their ids are 0 to this, not included.</summary>
    public int TypeCount => Types.Count;

    /// <summary>How many property keys are known: their ids are 0 to this, not included.</summary>
    public int PropertyKeyCount => Keys.Count;

    /// <summary>The number by which clients know a node: its id, or a negative one where it is only sketched.</summary>
    public long NodeNumber(long node) => node < SketchedNodes ? node : SketchedNodes - node - 1;

    /// <summary>The same of a relationship.</summary>
    public long RelationshipNumber(long relationship) =>
        relationship < SketchedRelationships ? relationship : SketchedRelationships - relationship - 1;

    /// <summary>The element id of a node: its number alone where it is only sketched, and so of no store.</summary>
    public string NodeElementId(long node) =>
        node < SketchedNodes ? ElementIds.OfNode(StoreId, node) : NodeNumber(node).ToString(CultureInfo.InvariantCulture);

    /// <summary>The element id of a relationship, in the same form.</summary>
    public string RelationshipElementId(long relationship) => relationship < SketchedRelationships
        ? ElementIds.OfRelationship(StoreId, relationship)
        : RelationshipNumber(relationship).ToString(CultureInfo.InvariantCulture);

    /// <summary>A copy that shares every page.</summary>
    internal GraphView Copy() => (GraphView)MemberwiseClone();

    /// <summary>A copy that shares every page, but has label sets of its own.</summary>
    internal GraphView CopyApart()
    {
        var copy = Copy();
        copy._labelSets = LabelSets.Copy();
        return copy;
    }

    /// <summary>Takes the state of another view of the same store.</summary>
    internal void Assume(GraphView other)
    {
        Labels = other.Labels;
        Types = other.Types;
        Keys = other.Keys;
        NodePages = other.NodePages;
        RelationshipPages = other.RelationshipPages;
        OutgoingMap = other.OutgoingMap;
        IncomingMap = other.IncomingMap;
        Loops = other.Loops;
        TypeCounts = other.TypeCounts;
        NodeSets = other.NodeSets;
        RelationshipSets = other.RelationshipSets;
        NodeBound = other.NodeBound;
        RelationshipBound = other.RelationshipBound;
        Schema = other.Schema;
        IndexContents = other.IndexContents;
        TransactionId = other.TransactionId;
    }

    private static string Name(TokenTable tokens, int number, string sort) =>
        tokens.TryName(number, out var name)
            ? name
            : throw new ArgumentOutOfRangeException(nameof(number), $"There is no {sort} with the id `{number}`; {tokens.Count} are known.");
}
