using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Semantics;

/// <summary>Walks over bound expressions: their parts, the variables they read, their shape, and replacing parts of them.</summary>
internal static class BoundTree
{
    /// <summary>The direct parts of an expression.</summary>
    public static IEnumerable<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        BoundProperty property => [property.Subject],
        BoundIndex index => [index.Subject, index.Index],
        BoundSlice slice => Present(slice.Subject, slice.From, slice.To),
        BoundList list => list.Items,
        BoundMap map => map.Entries.Select(entry => entry.Value),
        BoundMapProjection projection => Present([projection.Subject, .. projection.Items.Select(item => item.Value)]),
        BoundBinary binary => [binary.Left, binary.Right],
        BoundComparison comparison => [comparison.Left, comparison.Right],
        BoundNot not => [not.Operand],
        BoundSign sign => [sign.Operand],
        BoundIsNull isNull => [isNull.Operand],
        BoundHasLabels has => [has.Operand, .. Dynamic(has.Labels)],
        BoundIsNode node => [node.Operand],
        BoundIsTyped typed => [typed.Operand],
        BoundIsNormalized normalized => [normalized.Operand],
        BoundFunctionCall call => call.Arguments,
        BoundAggregate aggregate => aggregate.Arguments,
        BoundCase @case => Present(
            [@case.Operand, .. @case.Alternatives.SelectMany(one => new[] { one.Condition, one.Result }), @case.Else]),
        BoundListComprehension comprehension => Present(comprehension.List, comprehension.Where, comprehension.Result),
        BoundQuantifier quantifier => Present(quantifier.List, quantifier.Where),
        BoundReduce reduce => [reduce.Initial, reduce.List, reduce.Result],
        _ => [],
    };

    /// <summary>The expressions inside a label expression.</summary>
    public static IEnumerable<BoundExpression> Dynamic(BoundLabelExpression labels) => labels switch
    {
        BoundDynamicLabel dynamic => [dynamic.Names],
        BoundLabelAnd and => Dynamic(and.Left).Concat(Dynamic(and.Right)),
        BoundLabelOr or => Dynamic(or.Left).Concat(Dynamic(or.Right)),
        BoundLabelNot not => Dynamic(not.Operand),
        _ => [],
    };

    /// <summary>Whether a part of the expression satisfies <paramref name="predicate"/>.</summary>
    public static bool Contains(BoundExpression expression, Func<BoundExpression, bool> predicate)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (predicate(expression)) return true;
        foreach (var child in Children(expression))
        {
            if (Contains(child, predicate)) return true;
        }

        return false;
    }

    /// <summary>How many parts an expression has, itself included.</summary>
    public static int Size(BoundExpression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var size = 1;
        foreach (var child in Children(expression)) size += Size(child);
        return size;
    }

    /// <summary>The variables that must have their value before the expression can be evaluated; its own local ones are not among them.</summary>
    public static HashSet<BoundVariable> Reads(BoundExpression expression)
    {
        var reads = new HashSet<BoundVariable>();
        var locals = new HashSet<BoundVariable>();
        Collect(expression);
        reads.ExceptWith(locals);
        return reads;

        void Collect(BoundExpression part)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            switch (part)
            {
                case BoundVariableReference reference:
                    reads.Add(reference.Variable);
                    break;
                case BoundPathConstruction path:
                    reads.UnionWith(path.Parts);
                    break;
                case BoundSubquery subquery:
                    reads.UnionWith(subquery.Captures);
                    break;
                case BoundListComprehension comprehension:
                    locals.Add(comprehension.Variable);
                    break;
                case BoundQuantifier quantifier:
                    locals.Add(quantifier.Variable);
                    break;
                case BoundReduce reduce:
                    locals.Add(reduce.Variable);
                    locals.Add(reduce.Accumulator);
                    break;
                case BoundCase { OperandVariable: { } operand }:
                    locals.Add(operand);
                    break;
            }

            foreach (var child in Children(part)) Collect(child);
        }
    }

    /// <summary>
    /// The same expression with parts replaced: where <paramref name="replace"/> gives something for a part, that stands in its
    /// place and is not looked into.
    /// </summary>
    public static BoundExpression Rewrite(BoundExpression expression, Func<BoundExpression, BoundExpression?> replace)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (replace(expression) is { } replacement) return replacement;
        return expression switch
        {
            BoundProperty property => property with { Subject = Again(property.Subject) },
            BoundIndex index => index with { Subject = Again(index.Subject), Index = Again(index.Index) },
            BoundSlice slice => slice with { Subject = Again(slice.Subject), From = Maybe(slice.From), To = Maybe(slice.To) },
            BoundList list => list with { Items = [.. list.Items.Select(Again)] },
            BoundMap map => map with { Entries = [.. map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Again(entry.Value)))] },
            BoundMapProjection projection => projection with
            {
                Subject = Again(projection.Subject),
                Items = [.. projection.Items.Select(item => KeyValuePair.Create(item.Key, Maybe(item.Value)))],
            },
            BoundBinary binary => binary with { Left = Again(binary.Left), Right = Again(binary.Right) },
            BoundComparison comparison => comparison with { Left = Again(comparison.Left), Right = Again(comparison.Right) },
            BoundNot not => not with { Operand = Again(not.Operand) },
            BoundSign sign => sign with { Operand = Again(sign.Operand) },
            BoundIsNull isNull => isNull with { Operand = Again(isNull.Operand) },
            BoundHasLabels has => has with { Operand = Again(has.Operand), Labels = Rewrite(has.Labels, Again) },
            BoundIsNode node => node with { Operand = Again(node.Operand) },
            BoundIsTyped typed => typed with { Operand = Again(typed.Operand) },
            BoundIsNormalized normalized => normalized with { Operand = Again(normalized.Operand) },
            BoundFunctionCall call => call with { Arguments = [.. call.Arguments.Select(Again)] },
            BoundAggregate aggregate => aggregate with { Arguments = [.. aggregate.Arguments.Select(Again)] },
            BoundCase @case => @case with
            {
                Operand = Maybe(@case.Operand),
                Alternatives = [.. @case.Alternatives.Select(one => new BoundCaseAlternative(Again(one.Condition), Again(one.Result)))],
                Else = Maybe(@case.Else),
            },
            BoundListComprehension comprehension => comprehension with
            {
                List = Again(comprehension.List),
                Where = Maybe(comprehension.Where),
                Result = Maybe(comprehension.Result),
            },
            BoundQuantifier quantifier => quantifier with { List = Again(quantifier.List), Where = Maybe(quantifier.Where) },
            BoundReduce reduce => reduce with
            {
                Initial = Again(reduce.Initial),
                List = Again(reduce.List),
                Result = Again(reduce.Result),
            },
            _ => expression,
        };

        BoundExpression Again(BoundExpression part) => Rewrite(part, replace);
        BoundExpression? Maybe(BoundExpression? part) => part is null ? null : Rewrite(part, replace);
    }

    /// <summary>A text that two expressions share exactly if they mean the same, wherever they stand.</summary>
    public static string Shape(BoundExpression expression)
    {
        var text = new StringBuilder();
        var locals = new Dictionary<BoundVariable, int>();
        Write(expression);
        return text.ToString();

        void Write(BoundExpression part)
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            text.Append(part.GetType().Name).Append('(');
            text.Append(part switch
            {
                BoundLiteral literal => $"{literal.Value.Kind}:{Text(literal.Value)}",
                BoundParameter parameter => parameter.Name,
                BoundVariableReference reference => locals.TryGetValue(reference.Variable, out var order) ? $"local {order}" : $"{reference.Variable.Slot}",
                BoundProperty property => property.Key,
                BoundMap map => string.Join(',', map.Entries.Select(entry => entry.Key)),
                BoundMapProjection projection => string.Join(',', projection.Items.Select(item => item.Key)),
                BoundBinary binary => binary.Operator.ToString(),
                BoundComparison comparison => comparison.Operator.ToString(),
                BoundSign sign => sign.Negative ? "-" : "+",
                BoundIsNull isNull => isNull.Negated ? "not" : "",
                BoundHasLabels has => Shape(has.Labels),
                BoundIsTyped typed => $"{typed.Wanted.Name}{typed.Negated}",
                BoundIsNormalized normalized => $"{normalized.Form}{normalized.Negated}",
                BoundFunctionCall call => call.Function.Name,
                BoundAggregate aggregate => aggregate.Function.Name + aggregate.Distinct,
                BoundSlice slice => $"{slice.From is null}{slice.To is null}",
                BoundCase @case => $"{Local(@case.OperandVariable)}{@case.Alternatives.Count}{@case.Else is null}",
                BoundListComprehension comprehension => $"{Local(comprehension.Variable)}{comprehension.Where is null}{comprehension.Result is null}",
                BoundQuantifier quantifier => $"{quantifier.Quantifier}{Local(quantifier.Variable)}{quantifier.Where is null}",
                BoundReduce reduce => Local(reduce.Accumulator) + Local(reduce.Variable),
                BoundSubquery or BoundPathConstruction => $"@{part.Span.Start}",
                _ => "",
            });
            foreach (var child in Children(part))
            {
                text.Append(' ');
                Write(child);
            }

            text.Append(')');
        }

        // What an expression names for itself is known by the order of its coming; it is another variable wherever the expression stands again.
        string Local(BoundVariable? variable)
        {
            if (variable is not null) locals[variable] = locals.Count;
            return "";
        }
    }

    /// <summary>The names and operators; the expressions of dynamic labels are children of the expression that tests them.</summary>
    private static string Shape(BoundLabelExpression labels)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return labels switch
        {
            BoundLabel label => $"`{label.Name.Replace("`", "``", StringComparison.Ordinal)}`",
            BoundDynamicLabel dynamic => dynamic.Any ? "$any" : "$all",
            BoundLabelAnd and => $"({Shape(and.Left)}&{Shape(and.Right)})",
            BoundLabelOr or => $"({Shape(or.Left)}|{Shape(or.Right)})",
            BoundLabelNot not => $"!{Shape(not.Operand)}",
            _ => "%",
        };
    }

    private static BoundLabelExpression Rewrite(BoundLabelExpression labels, Func<BoundExpression, BoundExpression> again)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return labels switch
        {
            BoundDynamicLabel dynamic => dynamic with { Names = again(dynamic.Names) },
            BoundLabelAnd and => new BoundLabelAnd(Rewrite(and.Left, again), Rewrite(and.Right, again)),
            BoundLabelOr or => new BoundLabelOr(Rewrite(or.Left, again), Rewrite(or.Right, again)),
            BoundLabelNot not => new BoundLabelNot(Rewrite(not.Operand, again)),
            _ => labels,
        };
    }

    private static string Text(Value value) => value.Kind switch
    {
        ValueKind.Integer => value.AsInteger().ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => value.AsFloat().ToString("R", CultureInfo.InvariantCulture),
        ValueKind.Boolean => value.AsBoolean() ? "true" : "false",
        ValueKind.String => value.AsString(),
        _ => "",
    };

    private static IEnumerable<BoundExpression> Present(params IEnumerable<BoundExpression?> parts) => parts.OfType<BoundExpression>();
}
