namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>
/// Queries whose answer does not depend on anything that a database may choose: rows are compared as a bag, what is collected
/// is counted, averages are rounded, and only what is returned is sorted by where it is cut.
/// </summary>
internal sealed class RandomQuery
{
    private readonly Dice _dice;
    private readonly RandomPatterns _patterns;
    private readonly RandomExpressions _expressions;
    private int _columns;

    private RandomQuery(int seed)
    {
        _dice = new Dice(seed);
        _patterns = new RandomPatterns(_dice);
        _expressions = new RandomExpressions(_dice, _patterns);
    }

    /// <summary>The query of a seed.</summary>
    public static string Of(int seed)
    {
        var query = new RandomQuery(seed);
        if (query._dice.Chance(20)) return query.Update();
        if (!query._dice.Chance(8)) return query.Reading(query._dice.Below(3) + 1);
        return $"{query.OneColumn()} UNION {query._dice.OneOf("", "ALL ")}{query.OneColumn()}";
    }

    /// <summary>Whether a query changes the graph.</summary>
    public static bool IsUpdate(string query) =>
        new[] { "CREATE", "MERGE", " SET ", "REMOVE", "DELETE" }.Any(word => query.Contains(word, StringComparison.Ordinal));

    private string Reading(int clauses)
    {
        var bound = new Bound();
        var parts = new List<string> { Match(bound, _dice.Below(3) + 1, optional: false) };
        for (var i = 1; i < clauses; i++) parts.Add(Clause(bound));
        parts.Add(Return(bound));
        return string.Join(' ', parts);
    }

    private string OneColumn()
    {
        var bound = new Bound();
        return $"{Match(bound, _dice.Below(2) + 1, optional: false)} RETURN {_expressions.Value(bound)} AS c";
    }

    private string Clause(Bound bound) => _dice.Some(
        () => Match(bound, _dice.Below(2) + 1, optional: false),
        () => Match(bound, _dice.Below(2) + 1, optional: true),
        () => Match(bound, _dice.Below(2) + 1, optional: true),
        () => Unwind(bound),
        () => With(bound),
        () => With(bound),
        () => Call(bound));

    private string Match(Bound bound, int hops, bool optional)
    {
        var text = (optional ? "OPTIONAL MATCH " : "MATCH ") + _patterns.Binding(bound, hops);
        if (hops == 1 && _dice.Chance(15)) text += ", " + _patterns.Binding(bound, 1);
        return _dice.Chance(45) ? $"{text} WHERE {_expressions.Predicate(bound)}" : text;
    }

    private string Unwind(Bound bound)
    {
        var list = _dice.Some(() => "[1, null, 'a']", () => "[]", () => $"[{_expressions.Value(bound)}, 2]", () => "range(0, 2)");
        var name = Column();
        bound.Values.Add(name);
        return $"UNWIND {list} AS {name}";
    }

    /// <summary>Goes on with some of the variables, and with values computed or aggregated.</summary>
    private string With(Bound bound)
    {
        var kept = bound.Nodes.Where(_ => _dice.Chance(70)).ToList();
        var relationships = bound.Relationships.Where(_ => _dice.Chance(40)).ToList();
        var items = new List<string>([.. kept, .. relationships]);
        var values = new List<string>();
        for (var i = _dice.Below(2) + (items.Count == 0 ? 1 : 0); i > 0; i--)
        {
            var name = Column();
            values.Add(name);
            items.Add($"{(_dice.Chance(50) ? Aggregate(bound) : _expressions.Value(bound))} AS {name}");
        }

        bound.Nodes.Clear();
        bound.Nodes.AddRange(kept);
        bound.Relationships.Clear();
        bound.Relationships.AddRange(relationships);
        bound.Walks.Clear();
        bound.Paths.Clear();
        bound.Values.Clear();
        bound.Values.AddRange(values);
        var text = $"WITH {(_dice.Chance(25) ? "DISTINCT " : "")}{string.Join(", ", items)}";
        return _dice.Chance(35) ? $"{text} WHERE {_expressions.Predicate(bound, 1)}" : text;
    }

    private string Call(Bound bound)
    {
        var inner = new Bound { Nodes = [.. bound.Nodes.Take(2)] };
        var imports = string.Join(", ", inner.Nodes);
        var match = Match(inner, 1, _dice.Chance(30));
        var name = Column();
        var value = _dice.Chance(50) ? Aggregate(inner) : _expressions.Value(inner);
        bound.Values.Add(name);
        return $"{(_dice.Chance(20) ? "OPTIONAL " : "")}CALL ({imports}) {{ {match} RETURN {value} AS {name} }}";
    }

    private string Return(Bound bound)
    {
        var items = new List<string>();
        for (var i = _dice.Below(3) + 1; i > 0; i--)
        {
            items.Add($"{(_dice.Chance(30) ? Aggregate(bound) : _dice.Chance(15) && bound.All.Any() ? _dice.OneOf([.. bound.All]) : _expressions.Value(bound))} AS {Column()}");
        }

        var text = $"RETURN {(_dice.Chance(20) ? "DISTINCT " : "")}{string.Join(", ", items)}";
        if (!_dice.Chance(30)) return text;
        var names = items.Select(item => item[(item.LastIndexOf(' ') + 1)..] + _dice.OneOf("", " DESC"));
        text += $" ORDER BY {string.Join(", ", names)}";

        // Nodes and relationships are sorted by ids, which a database chooses.
        var areValues = !items.Any(item => bound.Nodes.Concat(bound.Relationships).Concat(bound.Walks).Concat(bound.Paths).Contains(item.Split(' ')[0]));
        return areValues && _dice.Chance(50) ? $"{text} {_dice.OneOf("", "SKIP 1 ")}LIMIT {_dice.Below(5)}" : text;
    }

    private string Aggregate(Bound bound) => _dice.Some(
        () => "count(*)",
        () => $"count({_dice.OneOf("", "DISTINCT ")}{_expressions.Value(bound)})",
        () => $"sum({_expressions.Number(bound)})",
        () => $"round(avg({_expressions.Number(bound)}), 6)",
        () => $"{_dice.OneOf("min", "max")}({_expressions.Value(bound)})",
        () => $"size(collect({_dice.OneOf("", "DISTINCT ")}{_expressions.Value(bound)}))",
        () => $"round(stDev({_expressions.Number(bound)}), 6)",
        () => $"percentileDisc({_expressions.Number(bound)}, 0.5)");

    private string Update()
    {
        var bound = new Bound();
        var match = Match(bound, _dice.Below(2) + 1, optional: _dice.Chance(15));
        if (bound.Nodes.Count == 0) return $"{match} CREATE (:New {{v: 1}})";
        var (node, other) = (_dice.OneOf(bound.Nodes), _dice.OneOf(bound.Nodes));
        var change = _dice.Some(
            () => $"SET {node}.u = coalesce({node}.u, 0) + 1",
            () => $"SET {node}.p = {_dice.OneOf("7", "null", "'new'", $"{node}.k")}, {node}:New",
            () => $"SET {node} += {{q: {_dice.OneOf("null", "5")}, z: {node}.k}}",
            () => $"SET {node} = {{k: {node}.k}}",
            () => $"REMOVE {node}.p, {node}:New",
            () => $"CREATE ({node})-[:NEW {{v: {node}.k}}]->(:New {{v: {node}.k}})",
            () => $"MERGE ({node})-[x:R]->({other})",
            () => $"MERGE ({node})-[x:NEW]->({other}) ON CREATE SET x.made = true ON MATCH SET x.found = coalesce(x.found, 0) + 1",
            () => $"MERGE (m:New {{v: {node}.k % 2}}) ON MATCH SET m.c = coalesce(m.c, 0) + 1",
            () => $"DETACH DELETE {node}",
            () => bound.Relationships.Count > 0 ? $"DELETE {_dice.OneOf(bound.Relationships)}" : $"DELETE {node}",
            () => $"FOREACH (i IN range(1, {_dice.Below(3)}) | CREATE (:New {{v: i + {node}.k}}))",
            () => $"CALL ({node}) {{ SET {node}.z = {node}.k * 2 }}");
        return _dice.Chance(40) && !change.Contains("DELETE", StringComparison.Ordinal) ? $"{match} {change} RETURN {node}.k AS c, count(*) AS d" : $"{match} {change}";
    }

    private string Column() => $"c{_columns++}";
}
