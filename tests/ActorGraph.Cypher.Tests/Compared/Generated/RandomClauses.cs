namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>
/// Sequences of clauses whose answer does not depend on anything that a database may choose: rows are compared as a bag, what is
/// collected is counted, averages are rounded, only what is returned is sorted by where it is cut, and no row changes what
/// another row reads in the same clause.
/// </summary>
internal sealed partial class RandomClauses
{
    private readonly Dice _dice;
    private readonly RandomPatterns _patterns;
    private RandomExpressions _expressions;

    public RandomClauses(Dice dice)
    {
        _dice = dice;
        _patterns = new RandomPatterns(dice);
        _expressions = new RandomExpressions(dice, _patterns);
    }

    /// <summary>A query that reads.</summary>
    public string Reading()
    {
        var scope = new Scope();
        var parts = new List<string> { Prefix() + Start(scope) };
        for (var i = _dice.Below(3); i > 0; i--) parts.Add(ReadingClause(scope));
        parts.Add(Return(scope));
        return string.Join(' ', parts);
    }

    /// <summary>A query that computes one row from nothing, or a few from a list.</summary>
    public string OfOneRow(bool reckless)
    {
        _expressions = new RandomExpressions(_dice, _patterns, reckless);
        var scope = new Scope();
        var before = _dice.Some("row",
            new("of nothing", () => "", 5),
            new("of a list of one", () => $"UNWIND [{_expressions.Value(scope)}] AS {scope.Add(_patterns.New("c"), Kind.Value)} "),
            new("of WITH", () => $"WITH {_expressions.Value(scope)} AS {scope.Add(_patterns.New("c"), Kind.Value)} "));
        return $"{before}RETURN {_expressions.Value(scope)} AS a{(_dice.Chance(30) ? $", {_expressions.Value(scope)} AS b" : "")}";
    }

    /// <summary>Two queries with the same column.</summary>
    public string Union() => $"{OneColumn()} UNION {_dice.OneOf("", "ALL ", "DISTINCT ")}{OneColumn()}";

    private string OneColumn()
    {
        var scope = new Scope();
        return $"{Match(scope, 1)} RETURN {_expressions.Value(scope)} AS c";
    }

    private string Prefix() => _dice.Some("prefix", new("none", () => "", 40), "CYPHER 5 ", "CYPHER runtime = slotted ", "EXPLAIN ");

    private string Start(Scope scope) => _dice.Some("first clause",
        new("MATCH", () => Match(scope, _dice.Below(3) + 1), 10),
        new("OPTIONAL MATCH", () => "OPTIONAL " + Match(scope, 1), 2),
        new("UNWIND", () => Unwind(scope), 1));

    private string ReadingClause(Scope scope) => _dice.Some("reading clause",
        new("MATCH", () => Match(scope, _dice.Below(2) + 1), 3),
        new("OPTIONAL MATCH", () => "OPTIONAL " + Match(scope, _dice.Below(2) + 1), 4),
        new("UNWIND", () => Unwind(scope), 2),
        new("WITH", () => With(scope), 4),
        new("WITH *", () => WithAll(scope), scope.Variables.Count > 0 ? 1 : 0),
        new("CALL subquery", () => Call(scope), 4),
        new("CALL procedure", () => Procedure(scope), 1),
        new("ORDER BY", () => $"ORDER BY {_expressions.Value(scope)}{_dice.OneOf("", " DESC")}", 1),
        new("LIMIT 0", () => _dice.OneOf("LIMIT 0", "SKIP 100000", "OFFSET 0"), 1));

    private string Match(Scope scope, int hops)
    {
        var text = "MATCH " + _patterns.Matched(scope, hops);
        return _dice.Some("MATCH",
            new("without WHERE", () => text, 5),
            new("with WHERE", () => $"{text} WHERE {_expressions.Predicate(scope)}", 5));
    }

    private string Unwind(Scope scope)
    {
        var list = _dice.Some("UNWIND",
            new("literal", () => "[1, null, 'a']"),
            new("of a list", () => _expressions.List(scope), 2),
            new("empty", () => "[]"),
            new("null", () => "null"),
            new("of values", () => $"[{_expressions.Value(scope)}, 2]"),
            new("range", () => "range(0, 2)"),
            new("of nodes", () => $"[{_dice.OneOf(scope.Of(Kind.Node))}, null]", scope.Has(Kind.Node) ? 1 : 0));
        return $"UNWIND {list} AS {scope.Add(_patterns.New("c"), Kind.Value)}";
    }

    /// <summary>Goes on with some of the variables, and with values computed or aggregated.</summary>
    private string With(Scope scope)
    {
        var kept = scope.Variables.Where(variable => _dice.Chance(variable.Kind is Kind.Node ? 70 : 40)).Select(variable => variable.Name).ToList();
        var items = new List<string>(kept);
        var values = new List<(string Name, Kind Kind)>();
        for (var i = _dice.Below(2) + (items.Count == 0 ? 1 : 0); i > 0; i--)
        {
            var (text, kind) = Item(scope);
            values.Add((_patterns.New("c"), kind));
            items.Add($"{text} AS {values[^1].Name}");
        }

        scope.Keep(kept);
        foreach (var (name, kind) in values) scope.Add(name, kind);
        var with = $"WITH {(_dice.Chance(25) ? "DISTINCT " : "")}{string.Join(", ", items)}";
        return _dice.Some("WITH",
            new("plain", () => with, 5),
            new("WHERE", () => $"{with} WHERE {_expressions.Predicate(scope)}", 4),
            new("sorted", () => $"{with} ORDER BY {_expressions.Value(scope)}"),
            new("cut to nothing", () => $"{with} LIMIT 0"),
            new("sorted and not cut", () => $"{with} ORDER BY {_expressions.Integer(scope)} DESC SKIP 0 LIMIT 1000 WHERE {_expressions.Predicate(scope)}"));
    }

    /// <summary>Goes on with all variables and one more, or with one replaced.</summary>
    private string WithAll(Scope scope)
    {
        var (text, kind) = Item(scope);
        var name = _dice.Chance(50) ? _dice.OneOf(scope.Variables).Name : _patterns.New("c");
        scope.Keep([.. scope.Variables.Select(variable => variable.Name).Where(other => other != name)]);
        return $"WITH *, {text} AS {scope.Add(name, kind)}";
    }

    private (string Text, Kind Kind) Item(Scope scope)
    {
        var kind = Kind.Value;
        var text = _dice.Some("item",
            new("aggregate", () => Aggregate(scope), 4),
            new("value", () => _expressions.Value(scope), 4),
            new("integer", () =>
            {
                kind = Kind.Integer;
                return _expressions.Integer(scope);
            }, 2));
        return (text, kind);
    }

    private string Procedure(Scope scope) => _dice.Some("procedure",
        new("db.labels", () => $"CALL db.labels() YIELD label AS {scope.Add(_patterns.New("c"), Kind.Value)} WHERE {scope.Variables[^1].Name} IN ['A', 'B']"),
        new("db.relationshipTypes", () => $"CALL db.relationshipTypes() YIELD relationshipType AS {scope.Add(_patterns.New("c"), Kind.Value)} WHERE {scope.Variables[^1].Name} = 'R'"),
        new("db.propertyKeys", () => $"CALL db.propertyKeys() YIELD propertyKey AS {scope.Add(_patterns.New("c"), Kind.Value)} WHERE {scope.Variables[^1].Name} = 'k'"));

    private string Return(Scope scope) => _dice.Some("end",
        new("RETURN", () => Returned(scope), 20),
        new("RETURN *", () => "RETURN *", scope.Variables.Count > 0 && !scope.Has(Kind.Path) ? 2 : 0),
        new("FINISH", () => "FINISH"));

    private string Returned(Scope scope)
    {
        var items = new List<(string Text, bool IsEntity)>();
        for (var i = _dice.Below(3) + 1; i > 0; i--)
        {
            items.Add(_dice.Chance(15) && scope.Variables.Count > 0
                ? (_dice.OneOf(scope.Variables).Name, true)
                : (Item(scope).Text, false));
        }

        var columns = items.Select(_ => _patterns.New("c")).ToList();
        var text = $"RETURN {(_dice.Chance(20) ? "DISTINCT " : "")}{string.Join(", ", items.Select((item, i) => $"{item.Text} AS {columns[i]}"))}";
        var sorted = $"{text} ORDER BY {string.Join(", ", columns.Select(column => column + _dice.OneOf("", " DESC", " ASC", " DESCENDING")))}";

        // Nodes and relationships are sorted by ids, which a database chooses.
        var areValues = !items.Any(item => item.IsEntity);
        return _dice.Some("RETURN",
            new("plain", () => text, 14),
            new("sorted", () => sorted, 3),
            new("cut", () => $"{sorted} {_dice.OneOf("", "SKIP 1 ", "OFFSET 1 ")}LIMIT {_dice.OneOf("0", "1", "2", "1 + 1", "$one")}", areValues ? 3 : 0),
            new("skipped", () => $"{sorted} {_dice.OneOf("SKIP", "OFFSET")} {_dice.Below(3)}", areValues ? 1 : 0));
    }

    private string Aggregate(Scope scope) => _dice.Some("aggregate",
        new("count(*)", () => "count(*)", 2),
        new("count", () => $"count({_dice.OneOf("", "DISTINCT ", "ALL ")}{_expressions.Value(scope)})", 2),
        new("sum", () => $"sum({_dice.OneOf("", "DISTINCT ")}{_expressions.Integer(scope)})", 2),
        new("sum of durations", () => "sum(duration('PT1H'))"),
        new("avg", () => $"round(avg({_expressions.Integer(scope)}), 6)"),
        new("min and max", () => $"{_dice.OneOf("min", "max")}({_expressions.Value(scope)})", 2),
        new("number collected", () => $"size(collect({_dice.OneOf("", "DISTINCT ")}{_expressions.Value(scope)}))", 2),
        new("deviation", () => $"round({_dice.OneOf("stDev", "stDevP")}({_expressions.Integer(scope)}), 6)"),
        new("percentileDisc", () => $"percentileDisc({_expressions.Integer(scope)}, {_dice.OneOf("0.5", "0", "1.0")})"),
        new("percentileCont", () => $"round(percentileCont({_expressions.Integer(scope)}, 0.4), 6)"),
        new("in an expression", () => $"count(*) + {_dice.OneOf("1", "count(null)", "sum(1)")}"));
}
