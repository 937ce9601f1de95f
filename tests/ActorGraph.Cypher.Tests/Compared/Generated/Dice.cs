namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>Choices that one seed decides, and a count of the productions that they chose.</summary>
internal sealed class Dice(int seed, GrammarCoverage? coverage = null)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, but not including, <paramref name="end"/>.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>True in <paramref name="percent"/> of a hundred throws.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One of several.</summary>
    public T OneOf<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>What one of several writes.</summary>
    public string Either(params IReadOnlyList<Func<string>> ways) => OneOf(ways)();

    /// <summary>What a rule stands for, by one of its productions.</summary>
    public string Some(string rule, params IReadOnlyList<Way> ways)
    {
        var throwOf = _random.Next(ways.Sum(way => way.Weight));
        var chosen = ways.First(way => (throwOf -= way.Weight) < 0);
        coverage?.Count(rule, ways.Select(way => way.Name), chosen.Name);
        return chosen.Write();
    }
}
