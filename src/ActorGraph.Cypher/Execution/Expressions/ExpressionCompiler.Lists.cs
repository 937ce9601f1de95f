using ActorGraph.Cypher.Operators;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Expressions;

internal sealed partial class ExpressionCompiler
{
    private Evaluator CompileList(BoundList list)
    {
        var items = list.Items.Select(Compile).ToArray();
        if (list.Items.All(item => item is BoundLiteral))
        {
            var constant = Value.List([.. list.Items.Select(item => ((BoundLiteral)item).Value)]);
            return _ => constant;
        }

        return execution =>
        {
            var values = new Value[items.Length];
            var held = new MemoryShare();
            for (var i = 0; i < values.Length; i++) held.Hold(execution, values[i] = items[i](execution));
            held.Release();
            return execution.Admit(Value.List(values));
        };
    }

    private Evaluator CompileSlice(BoundSlice slice)
    {
        var subject = Compile(slice.Subject);
        var from = slice.From is null ? null : Compile(slice.From);
        var to = slice.To is null ? null : Compile(slice.To);
        return execution =>
        {
            return ListOperators.Slice(subject(execution), from?.Invoke(execution), to?.Invoke(execution));
        };
    }

    private Evaluator CompileListComprehension(BoundListComprehension comprehension)
    {
        var items = Compile(comprehension.List);
        var where = comprehension.Where is null ? null : CompilePredicate(comprehension.Where);
        var result = comprehension.Result is null ? null : Compile(comprehension.Result);
        var slot = comprehension.Variable.Slot;
        return execution =>
        {
            var source = items(execution);
            if (source.IsNull) return source;
            var built = new ListBuilder(execution);
            var list = Items(source);
            for (var i = 0L; i < list.LongCount; i++)
            {
                execution.CheckCancelled();
                var item = list[i];
                execution.Frame[slot] = item;
                if (where is null || where(execution)) built.Add(result is null ? item : result(execution));
            }

            return built.ToValue();
        };
    }

    private Evaluator CompileQuantifier(BoundQuantifier quantifier)
    {
        var items = Compile(quantifier.List);
        var where = quantifier.Where is null ? _ => Value.True : Compile(quantifier.Where);
        var slot = quantifier.Variable.Slot;
        var kind = quantifier.Quantifier;
        return execution =>
        {
            var source = items(execution);
            if (source.IsNull) return source;
            var truths = 0;
            var unknown = 0;
            var list = Items(source);
            for (var i = 0L; i < list.LongCount; i++)
            {
                execution.CheckCancelled();
                execution.Frame[slot] = list[i];
                var truth = where(execution);
                if (truth.IsNull) unknown++;
                else if (!truth.IsBoolean) throw NotABoolean(quantifier.Where!.Span, truth);
                else if (truth.IsTrue) truths++;
                else if (kind == Quantifier.All) return Value.False;

                if (truths > 0 && kind is Quantifier.Any) return Value.True;
                if ((truths > 0 && kind is Quantifier.None) || (truths > 1 && kind is Quantifier.Single)) return Value.False;
            }

            if (unknown > 0) return Value.Null;
            return Value.Boolean(kind switch
            {
                Quantifier.Any => false,
                Quantifier.Single => truths == 1,
                _ => true,
            });
        };
    }

    private Evaluator CompileReduce(BoundReduce reduce)
    {
        var initial = Compile(reduce.Initial);
        var items = Compile(reduce.List);
        var result = Compile(reduce.Result);
        var accumulator = reduce.Accumulator.Slot;
        var slot = reduce.Variable.Slot;
        return execution =>
        {
            var value = initial(execution);
            var source = items(execution);
            if (source.IsNull) return source;
            var list = Items(source);
            for (var i = 0L; i < list.LongCount; i++)
            {
                execution.CheckCancelled();
                execution.Frame[accumulator] = value;
                execution.Frame[slot] = list[i];
                value = result(execution);
            }

            return value;
        };
    }

    // A value that is no list is taken for a list of it alone.
    private static ListValue Items(Value list) => list.IsList ? list.AsList() : new ListValue([list]);
}
