using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Semantics.Binding;

internal sealed partial class Binder
{
    private const int LargestPattern = 2_000;

    private BoundMatch BindMatch(MatchClause match)
    {
        var pattern = BindPatterns(match.Patterns, match.Where, "MATCH");
        pattern.RepeatableElements = match.Mode == MatchMode.RepeatableElements;
        NoteDisconnected(match, pattern);
        return new BoundMatch(match.Span, match.Optional, pattern);
    }

    /// <summary>Declares all variables of the patterns first, since each predicate may name any of them.</summary>
    private BoundPattern BindPatterns(IReadOnlyList<PathPattern> paths, Expression? where, string clause)
    {
        var binding = new PatternBinding(new BoundPattern(), clause, [.. _scope.Variables]);
        foreach (var path in paths)
        {
            if (IsSelective(path) && paths.Count > 1) throw SemanticErrors.SelectorAmongPatterns(path.Variable?.Span ?? path.Elements[0].Span);
            BindPath(path, binding);
        }

        CheckArguments(binding);
        foreach (var predicate in binding.Deferred)
            predicate();
        if (where is not null) AddConjuncts(BindPredicate(where), binding.Pattern.Predicates);
        return binding.Pattern;
    }

    private void BindPath(PathPattern path, PatternBinding binding)
    {
        if (path.Selector.Kind is PathSelectorKind.ShortestPathFunction or PathSelectorKind.AllShortestPathsFunction)
        {
            BindShortestPath(path, binding);
            return;
        }

        if (IsSelective(path))
        {
            BindSelectedPath(path, binding);
            return;
        }

        var parts = BindElements(path.Elements, binding);
        if (path.Variable is null) return;
        var variable = DeclarePath(path.Variable);
        binding.Pattern.Paths.Add(new BoundNamedPath(variable, new BoundPathConstruction(path.Span, parts)));
    }

    private BoundVariable DeclarePath(Identifier name) => Declare(name, StaticType.Path);

    /// <summary>Binds the parts of a path. <paramref name="namedInside"/> where a selector stands before it: the path in its parentheses may have a name.</summary>
    private List<BoundVariable> BindElements(IReadOnlyList<PatternElement> elements, PatternBinding binding, bool namedInside = false)
    {
        RefuseTypeExpressionsOfVaryingLength(elements);
        var parts = new List<BoundVariable>();
        BoundVariable? left = null;
        for (var i = 0; i < elements.Count; i++)
        {
            switch (elements[i])
            {
                case NodePattern node:
                    left = BindNode(node, binding);
                    parts.Add(left);
                    break;
                case RelationshipPattern relationship when left is not null && i + 1 < elements.Count && elements[i + 1] is NodePattern next:
                    var right = BindNode(next, binding);
                    parts.Add(BindRelationship(relationship, left, right, binding));
                    parts.Add(right);
                    left = right;
                    i++;
                    break;
                case ParenthesizedPattern { Quantifier: null } group:
                    if (elements.Count > 1) throw SemanticErrors.GroupBesideOthers(i == 0 ? elements[1].Span : group.Span);
                    var inner = BindElements(group.Pattern.Elements, binding);
                    parts.AddRange(inner);
                    left = inner[^1];
                    if (group.Pattern.Selector.Kind != PathSelectorKind.All) throw SemanticErrors.SelectorWithin(group.Pattern.Selector.Span);
                    if (group.Pattern.Variable is { } name && !namedInside) throw SemanticErrors.PathNamedInside(name.Span, name.Name);
                    if (group.Pattern.Variable is { } path)
                        binding.Pattern.Paths.Add(new BoundNamedPath(DeclarePath(path), new BoundPathConstruction(group.Pattern.Span, inner)));
                    DeferWhere(group.Where, binding);
                    break;
                case ParenthesizedPattern group:
                    left ??= AnonymousNode(binding, parts);
                    var end = i + 1 < elements.Count && elements[i + 1] is NodePattern following
                        ? BindNode(following, binding)
                        : AnonymousNode(binding, null);
                    if (i + 1 < elements.Count && elements[i + 1] is NodePattern) i++;
                    parts.Add(BindQuantifiedPath(group, left, end, binding));
                    parts.Add(end);
                    left = end;
                    break;
                default:
                    throw SemanticErrors.UnexpectedSyntax(elements[i].Span, "A relationship pattern must stand between two nodes.");
            }
        }

        return parts;
    }

    private BoundVariable AnonymousNode(PatternBinding binding, List<BoundVariable>? parts)
    {
        var node = NewAnonymous(StaticType.Node);
        AddNode(node, default, binding);
        parts?.Add(node);
        return node;
    }

    private BoundVariable BindNode(NodePattern node, PatternBinding binding)
    {
        var variable = NodeVariable(node, binding);
        NoteLabels(node.Labels, NameSort.Label);
        NoteNotation(node.Labels, NameSort.Label);
        NotePropertyKeys(node.Properties);
        if (node.Labels is not null)
        {
            var reference = Reference(node.Span, variable);
            binding.Deferred.Add(() => AddLabelPredicates(node.Span, reference, node.Labels, binding.Pattern.Predicates));
        }

        DeferProperties(node.Properties, node.Span, variable, binding);
        DeferWhere(node.Where, binding);
        return variable;
    }

    private BoundVariable NodeVariable(NodePattern node, PatternBinding binding)
    {
        BoundVariable variable;
        if (node.Variable is null)
        {
            variable = NewAnonymous(StaticType.Node);
        }
        else if (_scope.TryFind(node.Variable.Name, out var known))
        {
            if (!known.Type.CanBe(KindSet.Node))
                throw SemanticErrors.VariableTypeConflict(node.Variable.Span, known.Name, known.Type.Kinds, KindSet.Node);
            variable = known;
            Capture(known);
            if (binding.Before.Contains(known) && binding.Pattern.Arguments.Add(known))
                binding.Arguments.Add(Reference(node.Variable.Span, known));
        }
        else
        {
            binding.RefuseNewVariable(node.Variable, _scope);
            variable = Declare(node.Variable, StaticType.Node);
        }

        if (!binding.Pattern.Nodes.Contains(variable)) AddNode(variable, node.Span, binding);
        return variable;
    }

    /// <summary>
    /// A node that has its value before must be one. Walking from it or to it tells NULL apart, but not what is no node, and a
    /// node that stands alone is not walked from.
    /// </summary>
    private static void CheckArguments(PatternBinding binding)
    {
        var pattern = binding.Pattern;
        var walked = pattern.Relationships.SelectMany(relationship => new[] { relationship.From, relationship.To })
            .Concat(pattern.QuantifiedPaths.SelectMany(path => new[] { path.From, path.To }))
            .Concat(pattern.ShortestPaths.SelectMany(shortest => new[] { shortest.Relationship.From, shortest.Relationship.To }))
            .ToHashSet();
        pattern.Predicates.InsertRange(0, binding.Arguments
            .Where(argument => argument.Type.Kinds != KindSet.Node || !walked.Contains(argument.Variable))
            .Select(argument => new BoundIsNode(argument.Span, argument)));
    }

    private static void AddNode(BoundVariable node, SourceSpan span, PatternBinding binding)
    {
        binding.Pattern.Nodes.Add(node);
        RequireRoom(span, binding);
    }

    /// <summary>Planning a pattern takes the square of its size, so the size is limited.</summary>
    private static void RequireRoom(SourceSpan span, PatternBinding binding)
    {
        if (binding.Pattern.Nodes.Count + binding.Pattern.Relationships.Count > LargestPattern)
            throw SemanticErrors.PatternTooLarge(span, binding.Clause, LargestPattern);
    }

    private BoundVariable BindRelationship(RelationshipPattern relationship, BoundVariable left, BoundVariable right, PatternBinding binding)
    {
        var length = LengthOf(relationship);
        NoteRelationship(relationship, relationship.Span);
        var type = length is null ? StaticType.Relationship : StaticType.ListOf(KindSet.Relationship);
        var variable = RelationshipVariable(relationship, type, binding);
        var index = binding.Pattern.Relationships.Count;
        binding.Pattern.Relationships.Add(Describe(relationship, variable, left, right, length));
        RequireRoom(relationship.Span, binding);
        var types = SimpleTypes(relationship.Types);
        if (length is null)
        {
            var reference = Reference(relationship.Span, variable);
            if (types is null && relationship.Types is { } expression)
                binding.Deferred.Add(() => binding.Pattern.Predicates.Add(new BoundHasLabels(relationship.Span, reference, BindLabels(expression))));
            DeferProperties(relationship.Properties, relationship.Span, variable, binding);
            DeferWhere(relationship.Where, binding);
        }
        else if (NeedsStep(relationship))
        {
            binding.Deferred.Add(() => binding.Pattern.Relationships[index] =
                binding.Pattern.Relationships[index] with { Step = BindStep(relationship, binding) });
        }

        return variable;
    }

    private static BoundRelationship Describe(
        RelationshipPattern relationship, BoundVariable variable, BoundVariable left, BoundVariable right, BoundLength? length)
    {
        var direction = relationship.Arrow switch
        {
            Arrow.Right => Direction.Outgoing,
            Arrow.Left => Direction.Incoming,
            _ => Direction.Both,
        };
        return new BoundRelationship(relationship.Span, variable, left, right, direction, SimpleTypes(relationship.Types) ?? [], length, null);
    }

    private static bool NeedsStep(RelationshipPattern relationship) =>
        SimpleTypes(relationship.Types) is null || relationship.Properties is not null || relationship.Where is not null;

    /// <summary>What a walk of variable length demands of each of its relationships.</summary>
    private BoundStep BindStep(RelationshipPattern relationship, PatternBinding binding)
    {
        var name = relationship.Variable;
        var step = name is null ? NewAnonymous(StaticType.Relationship) : NewVariable(name, StaticType.Relationship);
        var scope = new Scope(_scope);
        scope.Declare(step);
        return Within(scope, () =>
        {
            var predicates = new List<BoundExpression>();
            if (relationship.Types is { } expression && SimpleTypes(expression) is null)
                predicates.Add(new BoundHasLabels(relationship.Span, Reference(relationship.Span, step), BindLabels(expression)));
            if (relationship.Properties is not null)
                predicates.AddRange(PropertyPredicates(relationship.Properties, relationship.Span, step, binding.Clause));
            if (relationship.Where is not null)
                predicates.Add(BindPredicate(relationship.Where));
            return new BoundStep(step, BalancedTree.Join(predicates, And));
        });
    }

    private BoundVariable RelationshipVariable(RelationshipPattern relationship, StaticType type, PatternBinding binding)
    {
        if (relationship.Variable is not { } name) return NewAnonymous(type);
        if (!_scope.TryFind(name.Name, out var known))
        {
            binding.RefuseNewVariable(name, _scope);
            return Declare(name, type);
        }

        if (!known.Type.CanBe(type.Kinds) || (type.Kinds == KindSet.List && !known.Type.ItemType.CanBe(KindSet.Relationship)))
            throw SemanticErrors.VariableTypeConflict(name.Span, known.Name, known.Type.Kinds, type.Kinds);
        if (!binding.Before.Contains(known))
            throw SemanticErrors.RelationshipRepeated(name.Span, known.Name);

        // A relationship that has its value before is matched again under a name of its own, and must be the same one.
        Capture(known);
        binding.Pattern.Arguments.Add(known);
        var again = NewAnonymous(type);
        binding.Pattern.Predicates.Add(new BoundComparison(
            name.Span, ComparisonOperator.Equal, Reference(name.Span, again), Reference(name.Span, known)));
        return again;
    }

    /// <summary>The older way to repeat a relationship, <c>*1..2</c>, takes alternatives of types only.</summary>
    private static void RefuseTypeExpressionsOfVaryingLength(IReadOnlyList<PatternElement> elements)
    {
        foreach (var relationship in elements.OfType<RelationshipPattern>().Where(relationship => relationship.Length is not null))
        {
            if (relationship.Types is { } types && !AreAlternatives(types))
                throw SemanticErrors.UnexpectedSyntax(types.Span, "A variable length relationship takes types joined by `|` only. Write a quantifier behind it instead: `-[:!T]->{1,2}`.");
        }
    }

    private static bool AreAlternatives(LabelExpression types) =>
        types is LabelName || (types is LabelOr or && AreAlternatives(or.Left) && AreAlternatives(or.Right));

    private static BoundLength? LengthOf(RelationshipPattern relationship)
    {
        if (relationship.Length is { } range) return new BoundLength(range.Minimum ?? 1, range.Maximum);
        return relationship.Quantifier is { } quantifier ? LengthOf(quantifier) : null;
    }

    /// <summary>The names of a type expression that is nothing but alternatives; null where it is more.</summary>
    private static List<string>? SimpleTypes(LabelExpression? expression)
    {
        var names = new OrderedDictionary<string, bool>(StringComparer.Ordinal);
        return expression is null || Collect(expression) ? [.. names.Keys] : null;

        bool Collect(LabelExpression part)
        {
            switch (part)
            {
                case LabelName { Name: { } name }:
                    names.TryAdd(name, true);
                    return true;
                case LabelOr or:
                    return Collect(or.Left) && Collect(or.Right);
                default:
                    return false;
            }
        }
    }

    private void BindShortestPath(PathPattern path, PatternBinding binding)
    {
        var all = path.Selector.Kind == PathSelectorKind.AllShortestPathsFunction;
        if (path.Elements is not [NodePattern from, RelationshipPattern relationship, NodePattern to])
            throw SemanticErrors.UnexpectedSyntax(path.Span, "shortestPath(…) requires a pattern with exactly one relationship.").As(GqlStatus.InvalidSyntax("42N40"));
        var left = BindNode(from, binding);
        var right = BindNode(to, binding);
        var length = LengthOf(relationship) ?? new BoundLength(1, 1);
        NoteRelationship(relationship, from.Span);
        if (length.Minimum > 1)
            throw SemanticErrors.UnexpectedSyntax(relationship.Span, "shortestPath(…) does not support a minimal length different from 0 or 1.");
        var walk = RelationshipVariable(relationship, StaticType.ListOf(KindSet.Relationship), binding);
        var variable = path.Variable is null ? NewAnonymous(StaticType.Path) : DeclarePath(path.Variable);
        var shortest = binding.Pattern.ShortestPaths;
        var place = shortest.Count;
        shortest.Add(new BoundShortestPath(path.Span, variable, Describe(relationship, walk, left, right, length), all, []));
        if (!NeedsStep(relationship)) return;
        binding.Deferred.Add(() => shortest[place] = shortest[place] with
        {
            Relationship = shortest[place].Relationship with { Step = BindStep(relationship, binding) },
        });
    }

    private static BoundLength LengthOf(Repetition quantifier)
    {
        if (quantifier.Maximum is { } most && (most == 0 || most < quantifier.Minimum))
            throw SemanticErrors.UnexpectedSyntax(quantifier.Span, $"A quantifier's upper bound must be at least 1 and not below its lower bound, but was given {{{quantifier.Minimum},{most}}}.")
                .As(most == 0 ? GqlStatus.NotAllowedCount : GqlStatus.General);
        return new BoundLength(quantifier.Minimum ?? 0, quantifier.Maximum);
    }

    /// <summary>What repeats has a relationship of single length, and names nothing that is named outside of it.</summary>
    private void CheckRepeatable(ParenthesizedPattern group)
    {
        if (group.Pattern.Elements is [NodePattern])
            throw SemanticErrors.UnexpectedSyntax(group.Span, "A quantified path pattern needs at least one relationship.");
        foreach (var element in group.Pattern.Elements)
        {
            if (element is ParenthesizedPattern { Quantifier: not null } or RelationshipPattern { Quantifier: not null })
                throw SemanticErrors.UnexpectedSyntax(element.Span, "Quantified path patterns are not allowed to be nested.");
            if (element is RelationshipPattern { Length: not null })
                throw SemanticErrors.UnexpectedSyntax(element.Span, "Variable length relationships cannot be part of a quantified path pattern. Use a quantifier on its own instead.");
            var variable = (element as NodePattern)?.Variable ?? (element as RelationshipPattern)?.Variable;
            if (variable is not null && _scope.TryFind(variable.Name, out _)) throw SemanticErrors.VariableAlreadyBound(group.Span, variable.Name);
        }
    }

    private BoundVariable BindQuantifiedPath(ParenthesizedPattern group, BoundVariable from, BoundVariable to, PatternBinding binding)
    {
        if (group.Pattern.Selector.Kind != PathSelectorKind.All) throw SemanticErrors.SelectorWithin(group.Pattern.Selector.Span);
        if (group.Pattern.Variable is { } path) throw SemanticErrors.PathVariableRepeats(path.Span, path.Name);
        var length = LengthOf(group.Quantifier!);
        CheckRepeatable(group);
        var walk = NewAnonymous(StaticType.ListOf(KindSet.Relationship));
        var scope = new Scope(_scope);
        var inner = new PatternBinding(new BoundPattern(), binding.Clause, [.. _scope.Variables]);
        var parts = Within(scope, () =>
        {
            var elements = BindElements(group.Pattern.Elements, inner);
            foreach (var predicate in inner.Deferred) predicate();
            if (group.Where is not null) AddConjuncts(BindPredicate(group.Where), inner.Pattern.Predicates);
            return elements;
        });
        var groups = new List<(BoundVariable, BoundVariable)>();
        foreach (var variable in scope.Variables.Where(candidate => !inner.Before.Contains(candidate)))
        {
            if (_scope.TryFind(variable.Name, out _)) throw SemanticErrors.VariableAlreadyBound(group.Span, variable.Name);
            var list = NewVariable(variable.Name, StaticType.ListOf(variable.Type.Kinds));
            _scope.Declare(list);
            groups.Add((variable, list));
        }

        binding.Pattern.QuantifiedPaths.Add(
            new BoundQuantifiedPath(group.Span, from, to, inner.Pattern, parts[0], parts[^1], groups, walk, length));
        return walk;
    }

    private void DeferProperties(Expression? properties, SourceSpan span, BoundVariable variable, PatternBinding binding)
    {
        if (properties is null) return;
        binding.Deferred.Add(() => binding.Pattern.Predicates.AddRange(PropertyPredicates(properties, span, variable, binding.Clause)));
    }

    private IEnumerable<BoundExpression> PropertyPredicates(Expression properties, SourceSpan span, BoundVariable variable, string clause)
    {
        if (properties is not MapExpression map) throw SemanticErrors.ParameterAsPattern(properties.Span, clause);
        foreach (var entry in map.Entries)
        {
            yield return new BoundComparison(
                entry.Span,
                ComparisonOperator.Equal,
                new BoundProperty(span, Reference(span, variable), entry.Key.Name),
                BindExpression(entry.Value));
        }
    }

    private void DeferWhere(Expression? where, PatternBinding binding)
    {
        if (where is null) return;
        binding.Deferred.Add(() => AddConjuncts(BindPredicate(where), binding.Pattern.Predicates));
    }

    private void AddLabelPredicates(SourceSpan span, BoundExpression operand, LabelExpression labels, List<BoundExpression> predicates)
    {
        if (labels is not LabelAnd and)
        {
            predicates.Add(new BoundHasLabels(span, operand, BindLabels(labels)));
            return;
        }

        AddLabelPredicates(span, operand, and.Left, predicates);
        AddLabelPredicates(span, operand, and.Right, predicates);
    }

    private BoundDynamicLabel BindDynamicLabel(Expression dynamic, bool any)
    {
        var names = BindExpression(dynamic);
        Require(names, KindSet.String | KindSet.List, GqlStatus.DeclaredType);
        return new BoundDynamicLabel(names, any);
    }

    private BoundLabelExpression BindLabels(LabelExpression labels) => labels switch
    {
        LabelName { Name: { } name } => new BoundLabel(name),
        LabelName { Dynamic: { } dynamic } name => BindDynamicLabel(dynamic, name.DynamicAny),
        LabelWildcard => new BoundLabelWildcard(),
        LabelAnd and => new BoundLabelAnd(BindLabels(and.Left), BindLabels(and.Right)),
        LabelOr or => new BoundLabelOr(BindLabels(or.Left), BindLabels(or.Right)),
        LabelNot not => new BoundLabelNot(BindLabels(not.Operand)),
        _ => throw new InvalidOperationException($"No such label expression: {labels.GetType().Name}."),
    };

    private static void AddConjuncts(BoundExpression predicate, List<BoundExpression> conjuncts)
    {
        if (predicate is BoundBinary { Operator: BinaryOperator.And } and)
        {
            AddConjuncts(and.Left, conjuncts);
            AddConjuncts(and.Right, conjuncts);
        }
        else if (predicate is not BoundLiteral { Value.IsTrue: true })
        {
            conjuncts.Add(predicate);
        }
    }

    private static BoundExpression And(BoundExpression left, BoundExpression right) =>
        new BoundBinary(left.Span, BinaryOperator.And, left, right, StaticType.Boolean);

    private static BoundVariableReference Reference(SourceSpan span, BoundVariable variable) => new(span, variable);

    /// <summary>What is being put together while one group of patterns is bound.</summary>
    private sealed record PatternBinding(BoundPattern Pattern, string Clause, HashSet<BoundVariable> Before)
    {
        /// <summary>Predicates, to be bound once all variables are declared.</summary>
        public List<Action> Deferred { get; init; } = [];

        /// <summary>The nodes that have their value before, where they are first named.</summary>
        public List<BoundVariableReference> Arguments { get; init; } = [];

        /// <summary>Whether the pattern may introduce variables; a pattern predicate may not.</summary>
        public bool NewVariablesAllowed { get; init; } = true;

        public void RefuseNewVariable(Identifier name, Scope scope)
        {
            if (!NewVariablesAllowed)
                throw SemanticErrors.UndefinedVariable(name.Span, name.Name, ClosestWord.To(name.Name, scope.Variables.Select(v => v.Name))).As(GqlStatus.InvalidSyntax("42N29"));
        }
    }
}
