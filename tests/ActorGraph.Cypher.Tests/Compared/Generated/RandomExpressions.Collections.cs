namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomExpressions
{
    /// <summary>A list, or NULL.</summary>
    public string List(Scope scope) => Deeper(
        () => dice.Some("list",
            new("literal", () => $"[{string.Join(", ", Enumerable.Range(0, dice.Below(4)).Select(_ => Value(scope)))}]", 5),
            new("parameter", () => "$list"),
            new("null", () => "null"),
            new("property", () => $"{dice.OneOf(scope.Of(Kind.Node))}.l", scope.Has(Kind.Node) ? 3 : 0),
            new("integers", () => Integers(scope), 2),
            new("comprehension", () => Comprehension(scope), 4),
            new("pattern comprehension", () => PatternComprehension(scope), scope.Has(Kind.Node) ? 3 : 0),
            new("COLLECT", () => $"COLLECT {{ {Subquery(scope, "x.k", distinctOrder: true)} }}", scope.Has(Kind.Node) ? 3 : 0),
            new("slice", () => $"{List(scope)}[{dice.OneOf("0..1", "1..", "..2", "-2..", "0..-1")}]", 2),
            new("+", () => $"({List(scope)} + {dice.Either(() => List(scope), () => Integer(scope), () => Text(scope))})", 2),
            new("||", () => $"({List(scope)} || {List(scope)})"),
            new("tail", () => $"tail({List(scope)})"),
            new("reverse", () => $"reverse({List(scope)})"),
            new("split", () => $"split({Text(scope)}, {dice.OneOf("','", "''", "['a', 'b']")})"),
            new("keys", () => $"keys({dice.OneOf("{a: 1}", "{}", "null")})"),
            new("labels", () => $"labels({dice.OneOf(scope.Of(Kind.Node))})", scope.Has(Kind.Node) ? 1 : 0),
            new("nodes", () => $"[x IN nodes({dice.OneOf(scope.Of(Kind.Path))}) | x.k]", scope.Has(Kind.Path) ? 4 : 0),
            new("relationships", () => $"[x IN relationships({dice.OneOf(scope.Of(Kind.Path))}) | x.k]", scope.Has(Kind.Path) ? 4 : 0),
            new("relationships walked", () => $"[x IN {dice.OneOf(scope.Of(Kind.Relationships))} | x.{dice.OneOf("k", "w")}]", scope.Has(Kind.Relationships) ? 5 : 0),
            new("nodes walked", () => $"[x IN {dice.OneOf(scope.Of(Kind.Nodes))} | x.{dice.OneOf("k", "p")}]", scope.Has(Kind.Nodes) ? 5 : 0),
            new("conversion", () => $"{dice.Some("conversion of a list", "toIntegerList", "toFloatList", "toStringList", "toBooleanList")}({List(scope)})", 2),
            Wrong(scope)),
        () => dice.OneOf([.. scope.Of(Kind.Node).Select(name => name + ".l"), "[1, null, 'a']", "[]", "[2, 1]", "$list"]));

    private string Integers(Scope scope) => dice.Some("list of integers",
        new("literal", () => $"[{Integer(scope)}, {Integer(scope)}]"),
        new("range", () => $"range({dice.OneOf("0", "1", "3")}, {dice.OneOf("2", "0", "-1")})"),
        new("range with a step", () => $"range({dice.OneOf("0", "3")}, {dice.OneOf("5", "-3")}, {dice.OneOf("2", "-1", "-2")})"));

    private string Comprehension(Scope scope)
    {
        var item = patterns.New("i");
        var inner = new Scope([.. scope.Variables, (item, Kind.Value)]);
        return dice.Some("list comprehension",
            new("plain", () => $"[{item} IN {List(scope)}]"),
            new("filtered", () => $"[{item} IN {List(scope)} WHERE {Predicate(inner)}]"),
            new("mapped", () => $"[{item} IN {List(scope)} | {Value(inner)}]", 2),
            new("filtered and mapped", () => $"[{item} IN {List(scope)} WHERE {Predicate(inner)} | {Value(inner)}]", 2));
    }

    // The order of what is found is the database's choice, so that only the number counts.
    private string PatternComprehension(Scope scope)
    {
        var (start, end) = (dice.OneOf(scope.Of(Kind.Node)), patterns.New("m"));
        var inner = new Scope([.. scope.Variables, (end, Kind.Node)]);
        return dice.Some("pattern comprehension",
            new("plain", () => $"[size([{patterns.From(start)} | 1])]"),
            new("filtered", () => $"[size([{patterns.From(start, end)} WHERE {Predicate(inner)} | {end}.p])]"),
            new("path", () => $"[size([pc = {patterns.From(start, end)} | length(pc)])]"));
    }

    /// <summary>A map, or NULL.</summary>
    public string Map(Scope scope) => Deeper(
        () => dice.Some("map",
            new("literal", () => $"{{a: {Value(scope)}, b: {Value(scope)}}}", 3),
            new("empty", () => "{}"),
            new("quoted key", () => $"{{`a b`: {Value(scope)}, `k`: {Value(scope)}}}"),
            new("parameter", () => "$map"),
            new("properties", () => $"properties({dice.OneOf(scope.Of(Kind.Node))})", scope.Has(Kind.Node) ? 2 : 0),
            new("properties of a map", () => "properties({a: 1})"),
            new("projection of properties", () => $"{dice.OneOf(scope.Of(Kind.Node))} {{.p, .k}}", scope.Has(Kind.Node) ? 2 : 0),
            new("projection of all", () => $"{dice.OneOf(scope.Of(Kind.Node))} {{.*, extra: {Value(scope)}}}", scope.Has(Kind.Node) ? 2 : 0),
            new("projection of variables", () => $"{dice.OneOf(scope.Of(Kind.Node))} {{.q, {dice.OneOf(scope.Of(Kind.Value))}}}", scope.Has(Kind.Node) && scope.Has(Kind.Value) ? 1 : 0),
            Wrong(scope)),
        () => dice.OneOf("{a: 1}", "{a: null, b: 'x'}", "$map"));
}
