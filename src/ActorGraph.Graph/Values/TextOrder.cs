namespace ActorGraph.Graph.Values;

/// <summary>
/// The order of strings by Unicode code point, which is also that of their UTF-8. It differs from the order of UTF-16 code units
/// where a surrogate meets a code unit from U+E000 on.
/// </summary>
internal static class TextOrder
{
    /// <summary>Compares two strings.</summary>
    public static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var same = left.CommonPrefixLength(right);
        if (same == left.Length || same == right.Length)
            return left.Length.CompareTo(right.Length);
        return Rank(left[same]).CompareTo(Rank(right[same]));
    }

    private static int Rank(char unit) => unit switch
    {
        < '\uD800' => unit,
        < '\uE000' => unit + 0x2000,
        _ => unit - 0x800,
    };
}
