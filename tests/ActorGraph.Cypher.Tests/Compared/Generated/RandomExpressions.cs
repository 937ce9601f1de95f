namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>What is bound where an expression stands.</summary>
internal sealed class Bound
{
    /// <summary>Variables of nodes.</summary>
    public List<string> Nodes { get; init; } = [];

    /// <summary>Variables of single relationships.</summary>
    public List<string> Relationships { get; init; } = [];

    /// <summary>Variables of lists of relationships.</summary>
    public List<string> Walks { get; init; } = [];

    /// <summary>Variables of paths.</summary>
    public List<string> Paths { get; init; } = [];

    /// <summary>Variables of values.</summary>
    public List<string> Values { get; init; } = [];

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => [.. Nodes, .. Relationships, .. Walks, .. Paths, .. Values];

    /// <summary>The same, to be added to.</summary>
    public Bound Copy() => new() { Nodes = [.. Nodes], Relationships = [.. Relationships], Walks = [.. Walks], Paths = [.. Paths], Values = [.. Values] };
}

/// <summary>Expressions and predicates over what is bound.</summary>
internal sealed class RandomExpressions(Dice dice, RandomPatterns patterns)
{
    /// <summary>A value of any type, often NULL.</summary>
    public string Value(Bound bound)
    {
        var ways = new List<Func<string>> { () => dice.OneOf("0", "1", "2", "1.5", "'a'", "null", "true") };
        if (bound.Nodes.Count > 0)
        {
            ways.Add(() => $"{dice.OneOf(bound.Nodes)}.{dice.OneOf("p", "q", "p", "k")}");
            ways.Add(() => $"{dice.OneOf(bound.Nodes)}.{dice.OneOf("p", "q", "p", "k")}");
            ways.Add(() => $"size(labels({dice.OneOf(bound.Nodes)}))");
            ways.Add(() => $"coalesce({dice.OneOf(bound.Nodes)}.p, {dice.OneOf(bound.Nodes)}.q, 'none')");
            ways.Add(() => $"COUNT {{ {patterns.From(dice.OneOf(bound.Nodes))} }}");
            ways.Add(() => $"size([{patterns.From(dice.OneOf(bound.Nodes))} | 1])");
        }

        if (bound.Relationships.Count > 0)
        {
            ways.Add(() => $"{dice.OneOf(bound.Relationships)}.{dice.OneOf("w", "k")}");
            ways.Add(() => $"type({dice.OneOf(bound.Relationships)})");
            ways.Add(() => $"startNode({dice.OneOf(bound.Relationships)}).k");
        }

        if (bound.Walks.Count > 0) ways.Add(() => $"[x IN {dice.OneOf(bound.Walks)} | x.{dice.OneOf("k", "w")}]");
        if (bound.Paths.Count > 0)
        {
            ways.Add(() => $"length({dice.OneOf(bound.Paths)})");
            ways.Add(() => $"[x IN nodes({dice.OneOf(bound.Paths)}) | x.k]");
        }

        if (bound.Values.Count > 0) ways.Add(() => dice.OneOf(bound.Values));
        ways.Add(() => $"CASE WHEN {Predicate(bound, 1)} THEN {Number(bound)} ELSE {Number(bound)} END");
        return dice.Some([.. ways]);
    }

    /// <summary>An integer, or NULL.</summary>
    public string Number(Bound bound)
    {
        var ways = new List<Func<string>> { () => dice.OneOf("0", "1", "2", "3") };
        if (bound.Nodes.Count > 0)
        {
            ways.Add(() => $"{dice.OneOf(bound.Nodes)}.k");
            ways.Add(() => $"({dice.OneOf(bound.Nodes)}.k {dice.OneOf("+", "-", "*", "%")} {dice.OneOf("2", "3")})");
        }

        if (bound.Relationships.Count > 0) ways.Add(() => $"{dice.OneOf(bound.Relationships)}.w");
        if (bound.Walks.Count > 0) ways.Add(() => $"size({dice.OneOf(bound.Walks)})");
        if (bound.Paths.Count > 0) ways.Add(() => $"length({dice.OneOf(bound.Paths)})");
        return dice.Some([.. ways]);
    }

    /// <summary>A pattern with one to three hops, and something that is true, false or NULL of what it binds.</summary>
    public static (string Pattern, string Predicate) PatternAndPredicate(int seed)
    {
        var dice = new Dice(seed);
        var patterns = new RandomPatterns(dice);
        var bound = new Bound();
        var pattern = patterns.Binding(bound, dice.Below(3) + 1);
        return (pattern, new RandomExpressions(dice, patterns).Predicate(bound));
    }

    /// <summary>Something that is true, false or NULL.</summary>
    public string Predicate(Bound bound, int depth = 2)
    {
        if (depth > 0 && dice.Chance(40))
        {
            return dice.Some(
                () => $"({Predicate(bound, depth - 1)} {dice.OneOf("AND", "OR", "XOR")} {Predicate(bound, depth - 1)})",
                () => $"NOT ({Predicate(bound, depth - 1)})",
                () => $"({Simple(bound)} {dice.OneOf("=", "<")} {Simple(bound)}) IS {dice.OneOf("", "NOT ")}NULL");
        }

        var ways = new List<Func<string>>
        {
            () => $"{Simple(bound)} {dice.OneOf("=", "<>", "<", "<=", ">", ">=")} {Simple(bound)}",
            () => $"{Simple(bound)} IS {dice.OneOf("", "NOT ")}NULL",
            () => $"{Simple(bound)} IN [{dice.OneOf("1", "'a'", "null")}, {dice.OneOf("2", "true", "null", "1.5")}]",
        };
        if (bound.Nodes.Count > 0)
        {
            ways.Add(() => $"{dice.OneOf(bound.Nodes)}{patterns.Labels()}");
            ways.Add(() => $"EXISTS {{ {patterns.From(dice.OneOf(bound.Nodes))} }}");
            ways.Add(() => $"EXISTS {{ MATCH {patterns.From(dice.OneOf(bound.Nodes), "zz")} WHERE zz.p {dice.OneOf("=", ">", "<>")} {dice.OneOf("1", "2", "'a'")} }}");
            ways.Add(() => $"COUNT {{ {patterns.From(dice.OneOf(bound.Nodes))} }} {dice.OneOf(">", "=", "<")} {dice.Below(3)}");
            ways.Add(() => $"{dice.OneOf(bound.Nodes)}.p STARTS WITH 'a'");
            ways.Add(() => patterns.From(dice.OneOf(bound.Nodes)));
        }

        if (bound.Walks.Count > 0)
            ways.Add(() => $"{dice.OneOf("all", "any", "none", "single")}(x IN {dice.OneOf(bound.Walks)} WHERE x.w {dice.OneOf("=", ">", "<")} {dice.Below(4)})");
        return dice.Some([.. ways]);
    }

    private string Simple(Bound bound) => dice.Some(
        () => bound.Nodes.Count > 0 ? $"{dice.OneOf(bound.Nodes)}.{dice.OneOf("p", "q", "k")}" : "1",
        () => Number(bound),
        () => bound.Values.Count > 0 ? dice.OneOf(bound.Values) : "'a'",
        () => dice.OneOf("1", "2", "1.5", "'a'", "true", "null"));
}
