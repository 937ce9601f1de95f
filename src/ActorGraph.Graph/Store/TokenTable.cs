using System.Diagnostics.CodeAnalysis;
using ActorGraph.Graph.Pages;

namespace ActorGraph.Graph;

/// <summary>The names of one sort (labels, relationship types, property keys), each with the number it was given at its first use.</summary>
internal sealed class TokenTable(object owner) : IOwnedPage<TokenTable>
{
    /// <summary>How many names of one sort a store takes.</summary>
    public const int MaxTokens = 65_536;

    /// <summary>How many UTF-16 units a name may have.</summary>
    public const int MaxNameLength = 16_383;

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public object Owner { get; } = owner;

    public int Count => _names.Count;

    public int Find(string name) => _numbers.GetValueOrDefault(name, -1);

    public bool TryName(int number, [MaybeNullWhen(false)] out string name)
    {
        name = (uint)number < (uint)_names.Count ? _names[number] : null;
        return name is not null;
    }

    public TokenTable CloneFor(object owner)
    {
        var copy = new TokenTable(owner);
        copy._names.EnsureCapacity(_names.Count + 1);
        foreach (var name in _names)
            copy.Add(name);
        return copy;
    }

    /// <summary>Gives a new name the next number. The caller must own the table.</summary>
    public int Add(string name)
    {
        _numbers.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
