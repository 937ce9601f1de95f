namespace ActorGraph.Cypher.Functions;

/// <summary>Finds what a misspelt word may have meant.</summary>
internal static class ClosestWord
{
    private const int LongestWord = 64;

    /// <summary>
    /// The candidate that takes the fewest insertions, deletions, replacements and swaps of neighbours, without regard to case; null
    /// where every one takes more than a third of the word's letters; of a name with dots, of the letters behind the last.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestWord)
            return null;
        var allowed = Math.Max(1, (word.Length - word.LastIndexOf('.') - 1) / 3);
        string? closest = null;
        var best = allowed + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) >= best)
                continue;
            var distance = Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < best)
                (closest, best) = (candidate, distance);
        }

        return closest;
    }

    private static int Distance(string left, string right)
    {
        var beforeLast = new int[right.Length + 1];
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
            }

            (beforeLast, last) = (last, current);
        }

        return last[right.Length];
    }
}
