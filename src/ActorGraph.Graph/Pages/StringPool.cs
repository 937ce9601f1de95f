namespace ActorGraph.Graph.Pages;

/// <summary>
/// Lets short strings that repeat (kinds, names of countries, dates as text) share one instance. A bounded, direct-mapped table:
/// a newcomer takes the place of the string before it. Only the writer may use it.
/// </summary>
internal sealed class StringPool
{
    private const int Places = 1 << 14;
    private const int LongestPooled = 64;

    private readonly string?[] _places = new string?[Places];

    public string Share(string text)
    {
        if (text.Length > LongestPooled)
            return text;
        ref var place = ref _places[(uint)string.GetHashCode(text) % Places];
        if (place is not null && string.Equals(place, text, StringComparison.Ordinal))
            return place;
        return place = text;
    }
}
