using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Operators;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Expressions;

/// <summary>
/// Turns bound expressions into delegates, once per plan. <paramref name="subqueries"/> makes a query inside an expression
/// ready to run and tells its number among the nested plans. Where <paramref name="measures"/> is set, each reading of a property is counted.
/// </summary>
internal sealed partial class ExpressionCompiler(NameTable names, Func<BoundSubquery, int> subqueries, bool measures)
{
    private int _depth;

    /// <summary>Compiles something that is tested: NULL counts as false.</summary>
    public Predicate CompilePredicate(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundBinary { Operator: BinaryOperator.And } and:
                var left = CompilePredicate(and.Left);
                var right = CompilePredicate(and.Right);
                return execution => left(execution) && right(execution);
            case BoundHasLabels { Operand: BoundVariableReference reference, Labels: BoundLabel label } has:
                return CompileLabelTest(reference.Variable.Slot, label.Name, Compile(has));
            default:
                var value = Compile(expression);
                return execution => value(execution) is var truth && (truth.IsBoolean || truth.IsNull ? truth.IsTrue : throw NotABoolean(expression.Span, truth));
        }
    }

    /// <summary>Compiles a value.</summary>
    public Evaluator Compile(BoundExpression expression)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw SemanticErrors.TooDeep(expression.Span);
        var isGuarded = ++_depth % Operators.StackGuardOperator.Spacing == 0;
        var evaluator = CompileByKind(expression);
        _depth--;
        if (!isGuarded) return evaluator;
        return execution =>
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return evaluator(execution);
        };
    }

    private Evaluator CompileByKind(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundLiteral literal:
                var constant = literal.Value;
                return _ => constant;
            case BoundParameter parameter:
                var name = parameter.Name;
                return execution => execution.Parameters[name];
            case BoundVariableReference reference:
                var slot = reference.Variable.Slot;
                return execution => execution.Frame[slot];
            case BoundProperty property:
                return CompileProperty(property);
            case BoundIndex index:
                return CompileIndex(index);
            case BoundSlice slice:
                return CompileSlice(slice);
            case BoundList list:
                return CompileList(list);
            case BoundMap map:
                return CompileMap(map);
            case BoundMapProjection projection:
                return CompileMapProjection(projection);
            case BoundBinary binary:
                return CompileBinary(binary);
            case BoundComparison comparison:
                return CompileComparison(comparison);
            case BoundNot not:
                var negated = Compile(not.Operand);
                return execution => Logic.Not(negated(execution));
            case BoundSign sign:
                var signed = Compile(sign.Operand);
                return sign.Negative ? execution => Arithmetic.Negate(signed(execution)) : signed;
            case BoundIsNull isNull:
                var tested = Compile(isNull.Operand);
                var wanted = !isNull.Negated;
                return execution => Value.Boolean(tested(execution).IsNull == wanted);
            case BoundHasLabels has:
                return CompileHasLabels(has);
            case BoundIsNode node:
                return CompileIsNode(node);
            case BoundIsTyped typed:
                var subject = Compile(typed.Operand);
                var type = typed.Wanted;
                var isNot = typed.Negated;
                return execution => Value.Boolean(TypeCheck.Is(subject(execution), type) != isNot);
            case BoundIsNormalized normalized:
                return CompileIsNormalized(normalized);
            case BoundFunctionCall call:
                return CompileCall(call);
            case BoundCase @case:
                return CompileCase(@case);
            case BoundListComprehension comprehension:
                return CompileListComprehension(comprehension);
            case BoundQuantifier quantifier:
                return CompileQuantifier(quantifier);
            case BoundReduce reduce:
                return CompileReduce(reduce);
            case BoundSubquery subquery:
                return CompileSubquery(subquery);
            case BoundPathConstruction path:
                return PathConstruction.Compile(path);
            default:
                throw new InvalidOperationException($"No such expression: {expression.GetType().Name}.");
        }
    }

    private static CypherException NotABoolean(SourceSpan span, Value found) => ExecutionErrors.NotAGraphElement(span, found, "Boolean");

    private Evaluator CompileBinary(BoundBinary binary)
    {
        var left = Compile(binary.Left);
        var right = Compile(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.And => execution => left(execution) is var l && l.IsFalse ? l : Logic.And(l, right(execution)),
            BinaryOperator.Or => execution => left(execution) is var l && l.IsTrue ? l : Logic.Or(l, right(execution)),
            BinaryOperator.Xor => execution => Logic.Xor(left(execution), right(execution)),
            BinaryOperator.Add => Large(left, right, Arithmetic.Add),
            BinaryOperator.Subtract => execution => Arithmetic.Subtract(left(execution), right(execution)),
            BinaryOperator.Multiply => execution => Arithmetic.Multiply(left(execution), right(execution)),
            BinaryOperator.Divide => execution => Arithmetic.Divide(left(execution), right(execution)),
            BinaryOperator.Modulo => execution => Arithmetic.Modulo(left(execution), right(execution)),
            BinaryOperator.Power => execution => Arithmetic.Power(left(execution), right(execution)),
            BinaryOperator.Concatenate => Large(left, right, StringOperators.Concatenate),
            BinaryOperator.In => Membership(left, right),
            BinaryOperator.StartsWith => execution => StringOperators.StartsWith(left(execution), right(execution)),
            BinaryOperator.EndsWith => execution => StringOperators.EndsWith(left(execution), right(execution)),
            BinaryOperator.Contains => Large(left, right, StringOperators.Contains),
            BinaryOperator.RegexMatch => Large(left, right, StringOperators.Matches),
            _ => throw new InvalidOperationException($"No such operator: {binary.Operator}."),
        };
    }

    private static Evaluator Membership(Evaluator left, Evaluator right)
    {
        var place = new object();
        return execution =>
        {
            var item = left(execution);
            var list = right(execution);
            if (list.As<ListValue>() is { Count: >= ListMembership.ShortestLookedUp } items
                && execution.MembershipAt(place).Find(item, items, execution) is { } found)
            {
                return found ? Value.True : Value.False;
            }

            execution.MakeRoom(item, list);
            return ListOperators.In(item, list);
        };
    }

    /// <summary>An operator whose work, or whose result, grows with its operands: there must be room for both of them, and time.</summary>
    private static Evaluator Large(Evaluator left, Evaluator right, Func<Value, Value, Value> apply) => execution =>
    {
        var first = left(execution);
        var second = right(execution);
        execution.MakeRoom(first, second);
        return apply(first, second);
    };

    private Evaluator CompileComparison(BoundComparison comparison)
    {
        var left = Compile(comparison.Left);
        var right = Compile(comparison.Right);
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => execution => Comparison.Equal(left(execution), right(execution)),
            ComparisonOperator.NotEqual => execution => Comparison.NotEqual(left(execution), right(execution)),
            ComparisonOperator.Less => execution => Comparison.Less(left(execution), right(execution)),
            ComparisonOperator.LessOrEqual => execution => Comparison.LessOrEqual(left(execution), right(execution)),
            ComparisonOperator.Greater => execution => Comparison.Greater(left(execution), right(execution)),
            ComparisonOperator.GreaterOrEqual => execution => Comparison.GreaterOrEqual(left(execution), right(execution)),
            _ => throw new InvalidOperationException($"No such operator: {comparison.Operator}."),
        };
    }

    private Evaluator CompileCall(BoundFunctionCall call)
    {
        var body = call.Function.Body;
        var propagatesNull = call.Function.PropagatesNull;
        var arguments = call.Arguments.Select(Compile).ToArray();
        if (call.Function.TakesFirstKnown) return FirstKnown(arguments);
        if (arguments.Length == 1)
        {
            var only = arguments[0];
            return execution =>
            {
                var value = only(execution);
                return propagatesNull && value.IsNull ? value : execution.Admit(body(execution, new ReadOnlySpan<Value>(in value)));
            };
        }

        return execution =>
        {
            var values = new Value[arguments.Length];
            var hasNull = false;
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = arguments[i](execution);
                hasNull |= values[i].IsNull;
            }

            return propagatesNull && hasNull ? Value.Null : execution.Admit(body(execution, values));
        };
    }

    private static Evaluator FirstKnown(Evaluator[] arguments) => execution =>
    {
        foreach (var argument in arguments)
        {
            var value = argument(execution);
            if (!value.IsNull) return value;
        }

        return Value.Null;
    };

    private Evaluator CompileCase(BoundCase @case)
    {
        var conditions = @case.Alternatives.Select(alternative => CompilePredicate(alternative.Condition)).ToArray();
        var results = @case.Alternatives.Select(alternative => Compile(alternative.Result)).ToArray();
        var @else = @case.Else is null ? null : Compile(@case.Else);
        var operand = @case.Operand is null ? null : Compile(@case.Operand);
        var slot = @case.OperandVariable?.Slot ?? -1;
        return execution =>
        {
            if (operand is not null) execution.Frame[slot] = operand(execution);
            for (var i = 0; i < conditions.Length; i++)
            {
                if (conditions[i](execution)) return results[i](execution);
            }

            return @else is null ? Value.Null : @else(execution);
        };
    }

    private Evaluator CompileSubquery(BoundSubquery subquery)
    {
        var plan = subqueries(subquery);
        var slot = subquery.Result?.Slot ?? -1;
        switch (subquery.Kind)
        {
            case BoundSubqueryKind.Exists:
                return execution =>
                {
                    var rows = execution.Nested(plan);
                    rows.Open(execution);
                    return Value.Boolean(rows.MoveNext(execution));
                };
            case BoundSubqueryKind.Count:
                return execution =>
                {
                    var rows = execution.Nested(plan);
                    var count = 0L;
                    for (rows.Open(execution); rows.MoveNext(execution); count++) execution.CheckCancelled();
                    return Value.Integer(count);
                };
            case BoundSubqueryKind.First:
                return execution =>
                {
                    var rows = execution.Nested(plan);
                    rows.Open(execution);
                    return rows.MoveNext(execution) ? execution.Frame[slot] : Value.Null;
                };
            default:
                return execution =>
                {
                    var rows = execution.Nested(plan);
                    var items = new ListBuilder(execution);
                    for (rows.Open(execution); rows.MoveNext(execution);) items.Add(execution.Frame[slot]);
                    return items.ToValue();
                };
        }
    }
}
