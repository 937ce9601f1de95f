using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution.Updates;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Operators;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Expressions;

internal sealed partial class ExpressionCompiler
{
    private const int ManyAlternatives = 8;

    /// <summary>What is read of, and counted where that was asked for: other queries know nothing of it.</summary>
    private Evaluator CompileSubject(BoundExpression expression)
    {
        var subject = Compile(expression);
        if (!measures) return subject;
        return execution =>
        {
            var value = subject(execution);
            if (value.IsNode || value.IsRelationship) execution.Accesses++;
            return value;
        };
    }

    private Evaluator CompileProperty(BoundProperty property)
    {
        var subject = CompileSubject(property.Subject);
        var key = names.Key(property.Key);
        var name = property.Key;
        return execution =>
        {
            var value = subject(execution);
            if (value.IsNode) return execution.Graph.NodeProperty(value.AsNode(), execution.Names.Key(key));
            if (value.IsRelationship) return execution.Graph.RelationshipProperty(value.AsRelationship(), execution.Names.Key(key));
            return PropertyAccess.Get(value, name);
        };
    }

    private Evaluator CompileIndex(BoundIndex index)
    {
        var subject = CompileSubject(index.Subject);
        var key = Compile(index.Index);
        var span = index.Span;
        return execution =>
        {
            var value = subject(execution);
            var at = key(execution);
            if (!value.IsNode && !value.IsRelationship) return ListOperators.Index(value, at);
            if (at.IsNull) return at;
            if (!at.IsString) throw ExecutionErrors.NotAGraphElement(span, at, "a property key (String)");
            var id = execution.Graph.FindPropertyKey(at.AsString());
            return value.IsNode
                ? execution.Graph.NodeProperty(value.AsNode(), id)
                : execution.Graph.RelationshipProperty(value.AsRelationship(), id);
        };
    }

    private Evaluator CompileMap(BoundMap map)
    {
        var keys = map.Entries.Select(entry => entry.Key).ToArray();
        var values = map.Entries.Select(entry => Compile(entry.Value)).ToArray();
        return execution =>
        {
            var entries = new KeyValuePair<string, Value>[keys.Length];
            var held = new MemoryShare();
            for (var i = 0; i < keys.Length; i++)
            {
                var value = values[i](execution);
                held.Hold(execution, value);
                entries[i] = KeyValuePair.Create(keys[i], value);
            }

            held.Release();
            return execution.Admit(Value.Of(new MapValue(entries)));
        };
    }

    private Evaluator CompileMapProjection(BoundMapProjection projection)
    {
        var subject = Compile(projection.Subject);
        var items = projection.Items.Select(item => (item.Key, Value: item.Value is null ? null : Compile(item.Value))).ToArray();
        return execution =>
        {
            var source = subject(execution);
            if (source.IsNull) return source;
            var entries = new List<KeyValuePair<string, Value>>();
            foreach (var (key, value) in items)
            {
                if (value is null) entries.AddRange(EntityProperties.Of(execution.Graph, source));
                else entries.Add(KeyValuePair.Create(key, value(execution)));
            }

            return execution.Admit(Value.Of(new MapValue(entries)));
        };
    }

    private Predicate CompileLabelTest(int slot, string label, Evaluator general)
    {
        var place = names.Label(label);
        return execution =>
        {
            var value = execution.Frame[slot];
            return value.IsNode ? execution.Graph.HasLabel(value.AsNode(), execution.Names.Label(place)) : general(execution).IsTrue;
        };
    }

    private Evaluator CompileHasLabels(BoundHasLabels has)
    {
        var operand = Compile(has.Operand);
        var nodeTest = CompileNodeLabels(has.Labels);
        var typeTest = CompileTypes(has.Labels);
        var span = has.Span;
        return execution =>
        {
            var value = operand(execution);
            if (value.IsNull) return value;
            if (value.IsNode) return Value.Boolean(nodeTest(execution, value.AsNode()));
            if (value.IsRelationship) return Value.Boolean(typeTest(execution, execution.Graph.TypeOf(value.AsRelationship())));
            throw ExecutionErrors.NotAGraphElement(span, value, "a node or relationship");
        };
    }

    private Evaluator CompileIsNode(BoundIsNode isNode)
    {
        var operand = Compile(isNode.Operand);
        var span = isNode.Span;
        return execution =>
        {
            var value = operand(execution);
            return value.IsNode || value.IsNull ? Value.Boolean(value.IsNode) : throw ExecutionErrors.NotAGraphElement(span, value, "a node");
        };
    }

    private Func<QueryExecution, long, bool> CompileNodeLabels(BoundLabelExpression labels)
    {
        switch (labels)
        {
            case BoundLabel label:
                var place = names.Label(label.Name);
                return (execution, node) => execution.Graph.HasLabel(node, execution.Names.Label(place));
            case BoundDynamicLabel dynamic:
                var wanted = CompileNames(dynamic);
                return dynamic.Any
                    ? (execution, node) => wanted(execution).Any(name => execution.Graph.HasLabel(node, execution.Graph.FindLabel(name)))
                    : (execution, node) => wanted(execution).All(name => execution.Graph.HasLabel(node, execution.Graph.FindLabel(name)));
            case BoundLabelWildcard:
                return (execution, node) => execution.Graph.LabelsOf(node).Length > 0;
            case BoundLabelOr any when Alternatives(any) is { } alternatives:
                var choice = names.LabelChoice(alternatives);
                return (execution, node) => IsAny(execution.Graph.LabelsOf(node), execution.Names.LabelChoice(choice));
            default:
                return Combine(labels, CompileNodeLabels);
        }
    }

    private Func<QueryExecution, int, bool> CompileTypes(BoundLabelExpression types)
    {
        switch (types)
        {
            case BoundLabel type:
                var place = names.Type(type.Name);
                return (execution, id) => execution.Names.Type(place) == id;
            case BoundDynamicLabel dynamic:
                var wanted = CompileNames(dynamic);
                return dynamic.Any
                    ? (execution, id) => wanted(execution).Any(name => execution.Graph.FindType(name) == id)
                    : (execution, id) => wanted(execution).All(name => execution.Graph.FindType(name) == id);
            case BoundLabelWildcard:
                return (_, _) => true;
            case BoundLabelOr any when Alternatives(any) is { } alternatives:
                var choice = names.TypeChoice(alternatives);
                return (execution, id) => execution.Names.TypeChoice(choice).Contains(id);
            default:
                return Combine(types, CompileTypes);
        }
    }

    /// <summary>The names of alternatives that are nothing but names, where there are so many that looking each up in a set costs less.</summary>
    private static List<string>? Alternatives(BoundLabelOr or)
    {
        var names = new List<string>();
        return Collect(or) && names.Count >= ManyAlternatives ? names : null;

        bool Collect(BoundLabelExpression part)
        {
            switch (part)
            {
                case BoundLabel label:
                    names.Add(label.Name);
                    return true;
                case BoundLabelOr both:
                    return Collect(both.Left) && Collect(both.Right);
                default:
                    return false;
            }
        }
    }

    private static bool IsAny(ReadOnlySpan<int> labels, HashSet<int> wanted)
    {
        foreach (var label in labels)
        {
            if (wanted.Contains(label)) return true;
        }

        return false;
    }

    private static Func<QueryExecution, T, bool> Combine<T>(
        BoundLabelExpression labels, Func<BoundLabelExpression, Func<QueryExecution, T, bool>> compile)
    {
        switch (labels)
        {
            case BoundLabelAnd and:
                var (first, second) = (compile(and.Left), compile(and.Right));
                return (execution, subject) => first(execution, subject) && second(execution, subject);
            case BoundLabelOr or:
                var (left, right) = (compile(or.Left), compile(or.Right));
                return (execution, subject) => left(execution, subject) || right(execution, subject);
            case BoundLabelNot not:
                var operand = compile(not.Operand);
                return (execution, subject) => !operand(execution, subject);
            default:
                throw new InvalidOperationException($"No such label expression: {labels.GetType().Name}.");
        }
    }

    private Func<QueryExecution, IEnumerable<string>> CompileNames(BoundDynamicLabel dynamic)
    {
        var source = new LabelSource(dynamic.Names.Span, null, Compile(dynamic.Names));
        return source.Names;
    }

    private Evaluator CompileIsNormalized(BoundIsNormalized normalized)
    {
        var operand = Compile(normalized.Operand);
        var (form, negated) = (normalized.Form, normalized.Negated);
        return execution => StringFunctions.IsNormalized(execution, operand(execution), form) is { IsBoolean: true } truth
            ? Value.Boolean(truth.AsBoolean() != negated)
            : Value.Null;
    }
}
