using ActorGraph.Graph.Values;

namespace ActorGraph.Graph.FullText;

/// <summary>Looks for a phrase in a text. Places of terms are not kept in the index; the few texts that have all terms are read again.</summary>
internal static class Phrase
{
    /// <summary>How often the terms stand in the text one after the other, each moved from its place by <paramref name="slop"/> at most in all.</summary>
    public static int Count(Value text, IReadOnlyList<PhraseTerm> terms, int slop)
    {
        // A term's place minus its place in the phrase is the same for all terms of an exact match.
        var starts = new List<(int Start, int Term)>();
        Analyzer.Terms(text, (term, place) =>
        {
            for (var i = 0; i < terms.Count; i++)
            {
                if (terms[i].Matches(term))
                    starts.Add((place - i, i));
            }
        });
        starts.Sort();

        var inWindow = new int[terms.Count];
        var (covered, from, times) = (0, 0, 0);
        foreach (var (start, term) in starts)
        {
            if (inWindow[term]++ == 0)
                covered++;
            while (start - starts[from].Start > slop)
                Leave(from++);
            if (covered < terms.Count)
                continue;
            times++;
            while (covered == terms.Count)
                Leave(from++);
        }

        return times;

        void Leave(int place)
        {
            if (--inWindow[starts[place].Term] == 0)
                covered--;
        }
    }
}
