using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private string? _subqueriesRefusedIn;

    private BoundCreate BindCreate(CreateClause create)
    {
        _updates = true;
        return new BoundCreate(create.Span, BindCreation(create.Patterns, "CREATE", []));
    }

    private BoundMerge BindMerge(MergeClause merge)
    {
        _updates = true;
        CheckMergeable(merge.Pattern);
        _subqueriesRefusedIn = "MERGE";
        HashSet<BoundVariable> before = [.. _scope.Variables];
        var pattern = BindPatterns([merge.Pattern], null, "MERGE");
        var unnamed = new Queue<BoundVariable>(pattern.Nodes.Where(node => !node.IsNamed)
            .Concat(pattern.Relationships.Select(relationship => relationship.Variable).Where(variable => !variable.IsNamed)));
        var created = _scope.Variables.Where(variable => !before.Contains(variable)).ToList();
        var creation = BindCreation([merge.Pattern with { Variable = null }], "MERGE", created, unnamed);
        var bound = new BoundMerge(
            merge.Span,
            pattern,
            creation with { Paths = pattern.Paths },
            [.. merge.OnCreate.Select(BindSetItem)],
            [.. merge.OnMatch.Select(BindSetItem)]);
        _subqueriesRefusedIn = null;
        return bound;
    }

    private void CheckMergeable(PathPattern pattern)
    {
        foreach (var relationship in pattern.Elements.OfType<RelationshipPattern>())
        {
            if (relationship.Variable is { } name && _scope.TryFind(name.Name, out _))
                throw SemanticErrors.VariableAlreadyBound(name.Span, name.Name);
            CheckCreatable(relationship, "MERGE");
        }

        foreach (var properties in pattern.Elements.Select(PropertiesOf).OfType<ParameterExpression>())
            throw SemanticErrors.ParameterAsPattern(properties.Span, "MERGE");
    }

    private static Expression? PropertiesOf(PatternElement element) => element switch
    {
        NodePattern node => node.Properties,
        RelationshipPattern relationship => relationship.Properties,
        _ => null,
    };

    private static void CheckCreatable(RelationshipPattern relationship, string clause)
    {
        if (relationship.Length is not null || relationship.Quantifier is not null)
            throw SemanticErrors.CreatingVariableLength(relationship.Span, clause);
        if (relationship.Types is not LabelName)
            throw SemanticErrors.NoSingleType(relationship.Types is { } types && !AreAlternatives(types) ? types.Place : relationship.Span, clause);
    }

    /// <summary>
    /// Binds what is to be created. <paramref name="declared"/> are variables that a MERGE has declared while it bound what to
    /// look for; <paramref name="unnamed"/> are its anonymous ones in the order of their kind.
    /// </summary>
    private BoundCreation BindCreation(
        IReadOnlyList<PathPattern> patterns, string clause, List<BoundVariable> declared, Queue<BoundVariable>? unnamed = null)
    {
        var nodes = new List<BoundNodeCreation>();
        var relationships = new List<BoundRelationshipCreation>();
        var paths = new List<BoundNamedPath>();
        var anonymousNodes = new Queue<BoundVariable>(unnamed?.Where(variable => variable.Type.Kinds == KindSet.Node) ?? []);
        var anonymousRelationships = new Queue<BoundVariable>(unnamed?.Where(variable => variable.Type.Kinds == KindSet.Relationship) ?? []);
        foreach (var pattern in patterns)
        {
            if (pattern.Selector.Kind != PathSelectorKind.All || pattern.Elements.Any(element => element is ParenthesizedPattern))
                throw SemanticErrors.UnexpectedSyntax(pattern.Span, $"Only plain nodes and relationships can stand in {clause}.");
            var parts = new List<BoundVariable>();
            var standsAlone = pattern.Elements.Count == 1;
            for (var i = 0; i < pattern.Elements.Count; i += 2)
                parts.Add(CreatedNode((NodePattern)pattern.Elements[i], standsAlone));
            for (var i = 1; i < pattern.Elements.Count; i += 2)
                relationships.Add(CreatedRelationship((RelationshipPattern)pattern.Elements[i], parts[i / 2], parts[(i / 2) + 1]));
            if (pattern.Variable is not null)
                paths.Add(new BoundNamedPath(DeclarePath(pattern.Variable), new BoundPathConstruction(pattern.Span, Walk(parts, relationships))));
        }

        return new BoundCreation(nodes, relationships, paths);

        BoundVariable CreatedNode(NodePattern node, bool standsAlone)
        {
            BoundVariable variable;
            if (node.Variable is { } name && _scope.TryFind(name.Name, out var known) && !declared.Remove(known))
            {
                if (!known.Type.CanBe(KindSet.Node)) throw SemanticErrors.VariableTypeConflict(name.Span, name.Name, known.Type.Kinds, KindSet.Node);
                if (standsAlone || node.Labels is not null || node.Properties is not null)
                    throw SemanticErrors.VariableAlreadyBound(name.Span, name.Name).As(standsAlone ? GqlStatus.General : new GqlStatus("42N78"));
                Capture(known);
                return known;
            }

            if (node.Where is not null) throw SemanticErrors.UnexpectedSyntax(node.Where.Span, $"WHERE cannot stand in a {clause} pattern.");
            var labels = CreatedLabels(node.Labels);
            var properties = node.Properties is null ? null : BindExpression(node.Properties);
            if (properties is not null) Require(properties, KindSet.Map | KindSet.Entity);
            if (node.Variable is null)
                variable = anonymousNodes.TryDequeue(out var prepared) ? prepared : NewAnonymous(StaticType.Node);
            else if (_scope.TryFind(node.Variable.Name, out var declaredBefore))
                variable = declaredBefore;
            else
                variable = Declare(node.Variable, StaticType.Node);
            nodes.Add(new BoundNodeCreation(node.Span, variable, labels, properties));
            return variable;
        }

        BoundRelationshipCreation CreatedRelationship(RelationshipPattern relationship, BoundVariable left, BoundVariable right)
        {
            if (relationship.Variable is { } name && _scope.TryFind(name.Name, out var known) && !declared.Contains(known))
                throw SemanticErrors.VariableAlreadyBound(name.Span, name.Name);
            NoteNotation(relationship.Types, NameSort.RelationshipType);
            CheckCreatable(relationship, clause);
            if (relationship.Arrow == Arrow.Either && clause == "CREATE") throw SemanticErrors.DirectionNeeded(relationship.Span);
            if (relationship.Where is not null)
                throw SemanticErrors.UnexpectedSyntax(relationship.Where.Span, $"WHERE cannot stand in a {clause} pattern.");
            var properties = relationship.Properties is null ? null : BindExpression(relationship.Properties);
            BoundVariable variable;
            if (relationship.Variable is null)
                variable = anonymousRelationships.TryDequeue(out var prepared) ? prepared : NewAnonymous(StaticType.Relationship);
            else if (_scope.TryFind(relationship.Variable.Name, out var declaredBefore))
                variable = declaredBefore;
            else
                variable = Declare(relationship.Variable, StaticType.Relationship);
            var (from, to) = relationship.Arrow == Arrow.Left ? (right, left) : (left, right);
            return new BoundRelationshipCreation(relationship.Span, variable, from, to, BindLabels(relationship.Types!), properties);
        }
    }

    private static List<BoundVariable> Walk(List<BoundVariable> nodes, List<BoundRelationshipCreation> relationships)
    {
        var walk = new List<BoundVariable> { nodes[0] };
        var first = relationships.Count - nodes.Count + 1;
        for (var i = 1; i < nodes.Count; i++)
        {
            walk.Add(relationships[first + i - 1].Variable);
            walk.Add(nodes[i]);
        }

        return walk;
    }

    private List<BoundLabelExpression> CreatedLabels(LabelExpression? labels)
    {
        NoteNotation(labels, NameSort.Label);
        if (labels is not null && !AreAllNames(labels))
            throw SemanticErrors.UnexpectedSyntax(labels.Place, "Only plain labels, joined by `:` or `&`, can be created.");
        return Names(labels);

        List<BoundLabelExpression> Names(LabelExpression? part) => part switch
        {
            LabelAnd and => [.. Names(and.Left), .. Names(and.Right)],
            null => [],
            _ => [BindLabels(part)],
        };
    }

    private static bool AreAllNames(LabelExpression labels) =>
        labels is LabelName || (labels is LabelAnd and && AreAllNames(and.Left) && AreAllNames(and.Right));

    private BoundSet BindSet(SetClause set)
    {
        _updates = true;
        RefuseIsBesideSeveral(set.Span, set.Items.OfType<SetLabelsItem>().Select(item => (item.BehindIs, item.Labels.Count)));
        return new BoundSet(set.Span, [.. set.Items.Select(BindSetItem)]);
    }

    private BoundSetItem BindSetItem(SetItem item)
    {
        switch (item)
        {
            case SetPropertyItem property:
                var (target, key) = BindTarget(property.Target);
                return new BoundSetProperty(property.Span, target, key, BindExpression(property.Value), Remove: false);
            case SetPropertiesItem properties:
                var value = BindExpression(properties.Value);
                Require(value, KindSet.Map | KindSet.Entity);
                return new BoundSetProperties(properties.Span, BindEntity(properties.Variable, KindSet.Entity), value, properties.Merge);
            case SetLabelsItem labels:
                return new BoundSetLabels(labels.Span, BindEntity(labels.Variable, KindSet.Node), BindNames(labels.Labels), Remove: false);
            default:
                throw new InvalidOperationException($"No such item: {item.GetType().Name}.");
        }
    }

    private BoundSet BindRemove(RemoveClause remove)
    {
        _updates = true;
        RefuseIsBesideSeveral(remove.Span, remove.Items.OfType<RemoveLabelsItem>().Select(item => (item.BehindIs, item.Labels.Count)));
        return new BoundSet(remove.Span, [.. remove.Items.Select(BindRemoveItem)]);
    }

    private BoundSetItem BindRemoveItem(RemoveItem item)
    {
        switch (item)
        {
            case RemovePropertyItem property:
                var (target, key) = BindTarget(property.Target);
                return new BoundSetProperty(property.Span, target, key, new BoundLiteral(property.Span, Value.Null), Remove: true);
            case RemoveLabelsItem labels:
                return new BoundSetLabels(labels.Span, BindEntity(labels.Variable, KindSet.Node), BindNames(labels.Labels), Remove: true);
            default:
                throw new InvalidOperationException($"No such item: {item.GetType().Name}.");
        }
    }

    private (BoundExpression Target, BoundExpression Key) BindTarget(Expression expression)
    {
        var (subject, key) = expression switch
        {
            PropertyExpression property => (property.Subject, new BoundLiteral(property.Key.Span, Value.String(property.Key.Name))),
            IndexExpression index => (index.Subject, BindExpression(index.Index)),
            _ => throw SemanticErrors.UnexpectedSyntax(expression.Span, "Only a property can be set or removed here, such as `n.name`."),
        };
        var target = BindExpression(subject);
        Require(target, KindSet.Entity);
        return (target, key);
    }

    private BoundVariableReference BindEntity(Identifier name, KindSet kinds)
    {
        var reference = Reference(name.Span, Resolve(name.Span, name.Name));
        Require(reference, kinds);
        return reference;
    }

    private List<BoundLabelExpression> BindNames(IReadOnlyList<LabelName> labels) => [.. labels.Select(BindLabels)];

    private BoundDelete BindDelete(DeleteClause delete)
    {
        _updates = true;
        var expressions = new List<BoundExpression>();
        foreach (var expression in delete.Expressions)
        {
            if (expression is HasLabelsExpression) throw SemanticErrors.InvalidDelete(expression.Span);
            var bound = BindExpression(expression);
            Require(bound, KindSet.Entity | KindSet.Path);
            expressions.Add(bound);
        }

        return new BoundDelete(delete.Span, delete.Detach, expressions);
    }

    private BoundForeach BindForeach(ForeachClause @foreach)
    {
        _updates = true;
        var list = BindExpression(@foreach.List);
        Require(list, KindSet.List);
        var (variable, scope) = LocalScope(@foreach.Variable, list.Type.ItemType);
        return Within(scope, () =>
        {
            var clauses = new List<BoundClause>();
            foreach (var clause in @foreach.Clauses)
            {
                if (clause is not (CreateClause or MergeClause or SetClause or RemoveClause or DeleteClause or ForeachClause))
                    throw SemanticErrors.ClauseComposition(clause.Span, $"{Describe(clause)} cannot stand inside FOREACH: only updates can.").As(GqlStatus.InvalidSyntax("42I01"));
                clauses.Add(BindClause(clause) with { Scope = [.. _scope.Variables] });
            }

            return new BoundForeach(@foreach.Span, variable, list, clauses);
        });
    }
}
