using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;

namespace ActorGraph.Cypher.Planning;

/// <summary>What the planner asks of one pattern again and again, found once.</summary>
internal sealed class PatternFacts
{
    private readonly Dictionary<BoundExpression, HashSet<BoundVariable>> _reads = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundVariable, List<BoundExpression>> _predicates = [];
    private readonly Dictionary<BoundVariable, List<string>> _labels = [];
    private readonly Dictionary<BoundVariable, BoundRelationship> _relationships = [];

    public PatternFacts(BoundPattern pattern)
    {
        foreach (var relationship in pattern.Relationships) _relationships[relationship.Variable] = relationship;
        foreach (var predicate in pattern.Predicates)
        {
            var reads = _reads[predicate] = BoundTree.Reads(predicate);
            foreach (var variable in reads) Add(_predicates, variable, predicate);
            if (predicate is BoundHasLabels { Operand: BoundVariableReference node, Labels: BoundLabel label }) Add(_labels, node.Variable, label.Name);
        }
    }

    /// <summary>The variables that a predicate needs.</summary>
    public IReadOnlySet<BoundVariable> Reads(BoundExpression predicate) => _reads[predicate];

    /// <summary>The predicates that need a variable, in their order.</summary>
    public IReadOnlyList<BoundExpression> PredicatesOn(BoundVariable variable) => _predicates.TryGetValue(variable, out var some) ? some : [];

    /// <summary>The labels that a node must have.</summary>
    public IReadOnlyList<string> LabelsOf(BoundVariable node) => _labels.TryGetValue(node, out var some) ? some : [];

    /// <summary>The relationship behind a variable; null where it is none of the pattern's, or a part that repeats.</summary>
    public BoundRelationship? RelationshipOf(BoundVariable variable) => _relationships.GetValueOrDefault(variable);

    private static void Add<T>(Dictionary<BoundVariable, List<T>> lists, BoundVariable variable, T item)
    {
        if (!lists.TryGetValue(variable, out var list)) lists[variable] = list = [];
        list.Add(item);
    }
}
