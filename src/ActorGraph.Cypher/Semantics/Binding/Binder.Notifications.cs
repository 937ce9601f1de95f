using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private readonly List<QueryNotification> _notifications = [];
    private readonly List<NameUse> _names = [];

    private Observations Observed => new(_notifications, _updates ? [] : _names);

    private void NoteName(NameSort sort, string name, SourceSpan span) => _names.Add(new NameUse(sort, name, span));

    private void NoteLabels(LabelExpression? labels, NameSort sort)
    {
        switch (labels)
        {
            case LabelName { Name: { } name } one:
                NoteName(sort, name, one.Span);
                break;
            case LabelAnd and:
                NoteLabels(and.Left, sort);
                NoteLabels(and.Right, sort);
                break;
            case LabelOr or:
                NoteLabels(or.Left, sort);
                NoteLabels(or.Right, sort);
                break;
            case LabelNot not:
                NoteLabels(not.Operand, sort);
                break;
        }
    }

    private void NotePropertyKeys(Expression? properties)
    {
        if (properties is not MapExpression map) return;
        foreach (var entry in map.Entries) NoteName(NameSort.PropertyKey, entry.Key.Name, entry.Key.Span);
    }

    private void NoteRelationship(RelationshipPattern relationship, SourceSpan path)
    {
        NoteLabels(relationship.Types, NameSort.RelationshipType);
        NoteNotation(relationship.Types, NameSort.RelationshipType);
        NotePropertyKeys(relationship.Properties);
        if (relationship.Length is { Maximum: null }) _notifications.Add(NotificationTexts.Unbounded(path));
    }

    /// <summary>Parts that have a node in common are one; so are all parts that begin at something known before.</summary>
    private void NoteDisconnected(MatchClause match, BoundPattern pattern)
    {
        if (match.Patterns.Count < 2) return;
        var groups = new Dictionary<BoundVariable, BoundVariable>();
        foreach (var node in pattern.Nodes) groups[node] = node;
        foreach (var relationship in pattern.Relationships) Join(relationship.From, relationship.To);
        foreach (var shortest in pattern.ShortestPaths) Join(shortest.Relationship.From, shortest.Relationship.To);
        foreach (var path in pattern.QuantifiedPaths) Join(path.From, path.To);
        var known = pattern.Nodes.Where(pattern.Arguments.Contains).ToArray();
        foreach (var node in known.Skip(1)) Join(known[0], node);
        var parts = pattern.Nodes.GroupBy(Group).ToArray();
        if (parts.Length < 2) return;
        _notifications.Add(NotificationTexts.CartesianProduct(match.Span, parts[1..].Select(part => part.First().ToString())));

        BoundVariable Group(BoundVariable node)
        {
            while (groups[node] != node) node = groups[node];
            return node;
        }

        void Join(BoundVariable left, BoundVariable right) => groups[Group(left)] = Group(right);
    }
}
