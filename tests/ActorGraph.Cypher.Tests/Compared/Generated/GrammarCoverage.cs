using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>How often each production of each rule of the grammar was used; those that were only passed by stand with 0.</summary>
internal sealed class GrammarCoverage
{
    private readonly ConcurrentDictionary<(string Rule, string Production), int> _uses = new();

    /// <summary>Counts a production that was chosen among the ways of its rule.</summary>
    public void Count(string rule, IEnumerable<string> productions, string chosen)
    {
        foreach (var production in productions) _uses.TryAdd((rule, production), 0);
        _uses.AddOrUpdate((rule, chosen), 1, (_, count) => count + 1);
    }

    /// <summary>The productions that nothing has used.</summary>
    public IReadOnlyList<string> Unused =>
        [.. _uses.Where(entry => entry.Value == 0).Select(entry => $"{entry.Key.Rule}: {entry.Key.Production}").Order(StringComparer.Ordinal)];

    /// <summary>One line a rule, with how many of its productions were used and how often each.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{_uses.Count(entry => entry.Value > 0)} of {_uses.Count} productions were used\n");
        foreach (var rule in _uses.GroupBy(entry => entry.Key.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            var productions = rule.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.Production, StringComparer.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"  {rule.Key}: {string.Join(", ", productions.Select(entry => $"{entry.Key.Production} {entry.Value}"))}\n");
        }

        return text.ToString();
    }
}
