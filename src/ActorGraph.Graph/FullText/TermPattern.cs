namespace ActorGraph.Graph.FullText;

/// <summary>Matches terms with patterns of <c>*</c> and <c>?</c>, in time that never exceeds the product of the two lengths.</summary>
internal static class TermPattern
{
    public static bool Matches(string pattern, string term)
    {
        var (p, t, star, resume) = (0, 0, -1, 0);
        while (t < term.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                p++;
                t += LengthAt(term, t);
            }
            else if (p < pattern.Length && pattern[p] == term[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = resume += LengthAt(term, resume);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static int LengthAt(string term, int at) => at + 1 < term.Length && char.IsSurrogatePair(term[at], term[at + 1]) ? 2 : 1;
}
