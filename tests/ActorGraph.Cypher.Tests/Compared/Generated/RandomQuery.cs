using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>A query that is made up.</summary>
/// <param name="Text">The query.</param>
/// <param name="Updates">Whether it may change the graph.</param>
internal sealed record RandomQuery(string Text, bool Updates)
{
    /// <summary>What every query is given.</summary>
    public static IReadOnlyDictionary<string, Notated> Parameters { get; } = new Dictionary<string, string>
    {
        ["one"] = "1",
        ["text"] = "'ab'",
        ["none"] = "null",
        ["list"] = "[1, 'a', null]",
        ["map"] = "{a: 1, b: null}",
        ["label"] = "'A'",
        ["type"] = "'R'",
        ["key"] = "'p'",
    }.ToDictionary(entry => entry.Key, entry => NotationParser.Parse(entry.Value));

    /// <summary>The query of a seed.</summary>
    /// <param name="seed">What decides it.</param>
    /// <param name="coverage">Where the productions are counted that it is made of.</param>
    /// <param name="faultless">Whether nothing in it is wrong on purpose.</param>
    public static RandomQuery Of(int seed, GrammarCoverage? coverage = null, bool faultless = false)
    {
        var dice = new Dice(seed, coverage);
        var updates = false;
        var text = dice.Some("query",
            new("reading", () => new RandomClauses(dice).Reading(), 8),
            new("updating", () => Changing(() => new RandomClauses(dice).Updating()), 6),
            new("of one row", () => new RandomClauses(dice).OfOneRow(reckless: true), faultless ? 0 : 4),
            new("of one row, without a fault", () => new RandomClauses(dice).OfOneRow(reckless: false), 3),
            new("union", () => new RandomClauses(dice).Union(), 1),
            new("mistaken", () => Changing(() => new Mistake(dice).Written()), faultless ? 0 : 2));
        return new RandomQuery(text, updates);

        string Changing(Func<string> write)
        {
            updates = true;
            return write();
        }
    }
}
