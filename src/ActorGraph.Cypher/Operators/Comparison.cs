using System.Runtime.CompilerServices;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Operators;

/// <summary>
/// Equality and inequality in three-valued logic (openCypher: comparability and equality). NULL on either side, and a NULL inside
/// a list or map that decides, makes the answer unknown; values of different kinds are not equal and have no order; numbers are
/// one kind and are compared exactly; NaN equals nothing and comes neither before nor after any number.
/// </summary>
internal static class Comparison
{
    private enum Order
    {
        Before,
        Same,
        OnlySame,
        After,
        Unordered,
        Unknown,
    }

    /// <summary><c>left = right</c>.</summary>
    public static Value Equal(Value left, Value right) => Value.Boolean(AreEqual(left, right));

    /// <summary><c>left &lt;&gt; right</c>.</summary>
    public static Value NotEqual(Value left, Value right) => Value.Boolean(!AreEqual(left, right));

    /// <summary><c>left &lt; right</c>.</summary>
    public static Value Less(Value left, Value right) => Decide(Compare(left, right), Order.Before, orSame: false);

    /// <summary><c>left &lt;= right</c>.</summary>
    public static Value LessOrEqual(Value left, Value right) => Decide(Compare(left, right), Order.Before, orSame: true);

    /// <summary><c>left &gt; right</c>.</summary>
    public static Value Greater(Value left, Value right) => Decide(Compare(left, right), Order.After, orSame: false);

    /// <summary><c>left &gt;= right</c>.</summary>
    public static Value GreaterOrEqual(Value left, Value right) => Decide(Compare(left, right), Order.After, orSame: true);

    /// <summary>Whether two values are equal; null where that is unknown.</summary>
    public static bool? AreEqual(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
            return left.AsInteger() == right.AsInteger();
        if (left.IsNull || right.IsNull)
            return null;
        if (IsNaN(left) || IsNaN(right))
            return false;
        return left.Kind switch
        {
            ValueKind.List => right.IsList ? AreEqual(left.AsList(), right.AsList()) : false,
            ValueKind.Map => right.IsMap ? AreEqual(left.AsMap(), right.AsMap()) : false,
            _ => ValueEquivalence.Instance.Equals(left, right),
        };
    }

    private static bool? AreEqual(ListValue left, ListValue right)
    {
        if (left.Count != right.Count)
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var unknown = false;
        for (var i = 0; i < left.Count; i++)
        {
            switch (AreEqual(left[i], right[i]))
            {
                case false:
                    return false;
                case null:
                    unknown = true;
                    break;
            }
        }

        return unknown ? null : true;
    }

    private static bool? AreEqual(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
            return false;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var key in left.Keys)
            if (!right.TryGet(key, out _))
                return false;
        var unknown = false;
        for (var i = 0; i < left.Count; i++)
        {
            switch (AreEqual(left.Values[i], right[left.Keys[i]]))
            {
                case false:
                    return false;
                case null:
                    unknown = true;
                    break;
            }
        }

        return unknown ? null : true;
    }

    private static Order Compare(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return Order.Unknown;
        if (left.IsNumber && right.IsNumber)
            return IsNaN(left) || IsNaN(right) ? Order.Unordered : OrderOf(NumericOrder.Compare(left, right));
        var kind = left.Kind;
        if (kind != right.Kind)
            return Order.Unknown;
        return kind switch
        {
            ValueKind.List => Compare(left.AsList(), right.AsList()),
            ValueKind.Map => Compare(left.AsMap(), right.AsMap()),
            // A month has no fixed length and a plane no direction: only that they are the same can be said of these.
            ValueKind.Duration or ValueKind.Point => ValueEquivalence.Instance.Equals(left, right) ? Order.OnlySame : Order.Unknown,
            _ => OrderOf(ValueOrder.Instance.Compare(left, right)),
        };
    }

    /// <summary>The first items that differ decide; where it is unknown whether they do, so is the order.</summary>
    private static Order Compare(ListValue left, ListValue right)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var shared = Math.Min(left.Count, right.Count);
        for (var i = 0; i < shared; i++)
        {
            var order = CompareInside(left[i], right[i]);
            if (order != Order.Same)
                return order;
        }

        return OrderOf(left.Count.CompareTo(right.Count));
    }

    /// <summary>The number of entries decides, then the sorted keys, then the values in the order of their keys.</summary>
    private static Order Compare(MapValue left, MapValue right)
    {
        if (left.Count != right.Count)
            return OrderOf(left.Count.CompareTo(right.Count));
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var leftKeys = left.SortedKeys();
        var rightKeys = right.SortedKeys();
        for (var i = 0; i < leftKeys.Length; i++)
        {
            var order = TextOrder.Compare(leftKeys[i], rightKeys[i]);
            if (order != 0)
                return OrderOf(order);
        }

        foreach (var key in leftKeys)
        {
            var order = CompareInside(left[key], right[key]);
            if (order != Order.Same)
                return order;
        }

        return Order.Same;
    }

    private static Order CompareInside(Value left, Value right)
    {
        var order = Compare(left, right);
        return order switch
        {
            Order.Unordered => Order.Unknown,
            Order.OnlySame => Order.Same,
            _ => order,
        };
    }

    private static Order OrderOf(int sign) => sign < 0 ? Order.Before : sign > 0 ? Order.After : Order.Same;

    private static Value Decide(Order found, Order wanted, bool orSame) => found switch
    {
        Order.Unknown => Value.Null,
        Order.OnlySame => orSame ? Value.True : Value.Null,
        _ => Value.Boolean(found == wanted || (orSame && found == Order.Same)),
    };

    private static bool IsNaN(Value value) => value.IsFloat && double.IsNaN(value.AsFloat());
}
