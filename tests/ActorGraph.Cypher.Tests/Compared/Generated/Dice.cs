namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>Choices that one seed decides.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 up to, but not including, <paramref name="end"/>.</summary>
    public int Below(int end) => _random.Next(end);

    /// <summary>True in <paramref name="percent"/> of a hundred throws.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>One of several.</summary>
    public T OneOf<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>One of several ways to go on.</summary>
    public string Some(params Func<string>[] ways) => ways[_random.Next(ways.Length)]();
}
