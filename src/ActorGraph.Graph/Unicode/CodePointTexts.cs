namespace ActorGraph.Graph.Unicode;

/// <summary>A text for some code points; all stand in one string, each behind its length.</summary>
internal sealed class CodePointTexts(CodePointMap places, string pool)
{
    public bool TryGet(int codePoint, out ReadOnlySpan<char> text)
    {
        var place = places[codePoint];
        text = place == 0 ? default : pool.AsSpan(place, pool[place - 1]);
        return place != 0;
    }
}
