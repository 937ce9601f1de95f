namespace ActorGraph.Graph.Values;

/// <summary>
/// The order of integers and floats among each other by what they stand for. An integer is never rounded to a float first, so
/// that 9007199254740993 and 9007199254740992.0 differ, and equality stays transitive.
/// </summary>
internal static class NumericOrder
{
    private const double TwoTo63 = 9223372036854775808.0;

    /// <summary>Compares two numbers. NaN comes after all others and equals itself; −0.0 equals 0.0.</summary>
    public static int Compare(Value left, Value right)
    {
        if (left.IsInteger)
            return right.IsInteger ? left.AsInteger().CompareTo(right.AsInteger()) : Compare(left.AsInteger(), right.AsFloat());
        return right.IsInteger ? -Compare(right.AsInteger(), left.AsFloat()) : Compare(left.AsFloat(), right.AsFloat());
    }

    /// <summary>Compares an integer with a float.</summary>
    public static int Compare(long left, double right)
    {
        if (double.IsNaN(right) || right >= TwoTo63)
            return -1;
        if (right < -TwoTo63)
            return 1;
        var whole = (long)right;
        return left != whole ? left.CompareTo(whole) : 0.0.CompareTo(right - Math.Truncate(right));
    }

    /// <summary>Whether a float stands for a whole number that an integer can hold.</summary>
    public static bool IsInteger(double value, out long whole)
    {
        var fits = value is >= -TwoTo63 and < TwoTo63 && value == Math.Truncate(value);
        whole = fits ? (long)value : 0;
        return fits;
    }

    private static int Compare(double left, double right)
    {
        if (double.IsNaN(left))
            return double.IsNaN(right) ? 0 : 1;
        return double.IsNaN(right) ? -1 : left.CompareTo(right);
    }
}
