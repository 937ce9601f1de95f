namespace ActorGraph.Graph.FullText;

/// <summary>How many insertions, deletions, changes, and swaps of neighbours lead from one term to another.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or any number above <paramref name="most"/> where it exceeds that.</summary>
    public static int Between(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most)
            return most + 1;
        Span<int> twoBefore = stackalloc int[Analyzer.LongestTerm + 2];
        Span<int> before = stackalloc int[Analyzer.LongestTerm + 2];
        Span<int> now = stackalloc int[Analyzer.LongestTerm + 2];
        if (left.Length > Analyzer.LongestTerm || right.Length > Analyzer.LongestTerm)
            return left == right ? 0 : most + 1;
        for (var j = 0; j <= right.Length; j++)
            before[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var distance = Math.Min(Math.Min(before[j] + 1, now[j - 1] + 1), before[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    distance = Math.Min(distance, twoBefore[j - 2] + 1);
                now[j] = distance;
                least = Math.Min(least, distance);
            }

            if (least > most)
                return most + 1;
            var spare = twoBefore;
            twoBefore = before;
            before = now;
            now = spare;
        }

        return before[right.Length];
    }
}
