namespace ActorGraph.Cypher.Functions;

/// <summary>
/// Strings by code point, which is what functions count and cut. Half of a surrogate pair without the other counts as one and is
/// kept as it is.
/// </summary>
internal static class CodePoints
{
    /// <summary>How many code points a string has.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('\uD800', '\uDBFF');
        if (first < 0)
            return text.Length;
        var pairs = 0;
        for (var i = first; i + 1 < text.Length; i++)
        {
            if (!char.IsSurrogatePair(text[i], text[i + 1]))
                continue;
            pairs++;
            i++;
        }

        return text.Length - pairs;
    }

    /// <summary>The offset in code units behind so many code points from an offset on; the end where there are fewer.</summary>
    public static int Skip(ReadOnlySpan<char> text, int offset, int count)
    {
        if (count >= text.Length - offset)
            return text.Length;
        if (text.Slice(offset, count).IndexOfAnyInRange('\uD800', '\uDBFF') < 0)
            return offset + count;
        for (; count > 0 && offset < text.Length; count--)
            offset += LengthAt(text, offset);
        return offset;
    }

    /// <summary>How many code units the code point at an offset has.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int offset) =>
        offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 1;

    /// <summary>The code point at an offset; half of a pair stands for itself.</summary>
    public static int At(ReadOnlySpan<char> text, int offset) =>
        LengthAt(text, offset) == 2 ? char.ConvertToUtf32(text[offset], text[offset + 1]) : text[offset];

    /// <summary>The code points of a string one by one, as strings.</summary>
    public static IEnumerable<string> Each(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            yield return text.Substring(i, length);
            i += length;
        }
    }

    /// <summary>The different code points of a string.</summary>
    public static HashSet<int> Set(string text)
    {
        var set = new HashSet<int>();
        for (var i = 0; i < text.Length; i += LengthAt(text, i)) set.Add(At(text, i));
        return set;
    }

    /// <summary>The code points in the opposite order.</summary>
    public static string Reverse(string text) => string.Create(text.Length, text, static (reversed, original) =>
    {
        for (var i = 0; i < original.Length;)
        {
            var length = LengthAt(original, i);
            original.AsSpan(i, length).CopyTo(reversed[(reversed.Length - i - length)..]);
            i += length;
        }
    });
}
