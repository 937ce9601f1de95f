using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>Membership, access to items, slices and concatenation of lists; access to entries of maps by key.</summary>
internal static class ListOperators
{
    /// <summary><c>item IN list</c>: true where an item equals it, else NULL where that is unknown of one, else false.</summary>
    public static Value In(Value item, Value list)
    {
        if (list.IsNull)
            return Value.Null;
        if (!list.IsList)
            throw RuntimeErrors.OperandType("`IN`", list, "a list on its right");
        var unknown = false;
        var candidates = list.AsList();
        for (var i = 0; i < candidates.Count; i++)
        {
            switch (Comparison.AreEqual(item, candidates[i]))
            {
                case true:
                    return Value.True;
                case null:
                    unknown = true;
                    break;
            }
        }

        return unknown ? Value.Null : Value.False;
    }

    /// <summary>
    /// <c>subject[index]</c> for lists (from the end where the index is negative, NULL beyond either end), maps, and the components
    /// of points and temporal values.
    /// </summary>
    public static Value Index(Value subject, Value index)
    {
        if (subject.IsNull || (index.IsNull && IsIndexable(subject)))
            return Value.Null;
        if (subject.IsList)
        {
            if (!index.IsInteger)
                throw RuntimeErrors.ListIndexType(index);
            var list = subject.AsList();
            var at = index.AsInteger();
            at = at < 0 ? at + list.LongCount : at;
            return at >= 0 && at < list.LongCount ? list[at] : Value.Null;
        }

        if (!IsIndexable(subject))
            throw RuntimeErrors.NotIndexable(subject);
        return index.IsString ? PropertyAccess.Get(subject, index.AsString()) : throw RuntimeErrors.MapKeyType(index);
    }

    /// <summary>
    /// <c>list[from..to]</c>, without the item at <paramref name="to"/>; negative bounds count from the end, and bounds beyond either
    /// end are moved there. A bound that is not written is C# null; one that is NULL makes the slice NULL.
    /// </summary>
    public static Value Slice(Value list, Value? from, Value? to)
    {
        if (list.IsNull || from is { IsNull: true } || to is { IsNull: true })
            return Value.Null;
        if (!list.IsList)
            throw RuntimeErrors.OperandType("`[…..…]`", list, "a list");
        var items = list.AsList();
        var first = Bound(from, 0, items.Count);
        var end = Bound(to, items.Count, items.Count);
        if (first >= end)
            return Value.Of(ListValue.Empty);
        return Value.Of(items.Slice(first, end - first));
    }

    /// <summary><c>left || right</c> on lists.</summary>
    public static Value Concatenate(ListValue left, ListValue right)
    {
        if (left.Count == 0)
            return Value.Of(right);
        if (right.Count == 0)
            return Value.Of(left);
        return Value.List([.. left.Items, .. right.Items]);
    }

    /// <summary><c>left + right</c> where one is a list: both lists' items, or the list and the other value as one more item.</summary>
    internal static Value Append(Value left, Value right)
    {
        if (!left.IsList)
            return Value.List([left, .. right.AsList().Items]);
        return right.IsList ? Concatenate(left.AsList(), right.AsList()) : Value.List([.. left.AsList().Items, right]);
    }

    private static int Bound(Value? bound, int unwritten, int count)
    {
        if (bound is not { } value)
            return unwritten;
        if (!value.IsInteger)
            throw RuntimeErrors.ListIndexType(value);
        var at = value.AsInteger();
        return (int)Math.Clamp(at < 0 ? at + count : at, 0, count);
    }

    private static bool IsIndexable(Value subject) => subject.IsList || PropertyAccess.HasComponents(subject);
}
