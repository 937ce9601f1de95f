namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomExpressions
{
    /// <summary>Something that is true, false or NULL.</summary>
    public string Predicate(Scope scope) => Deeper(
        () => dice.Some("predicate",
            new("and, or, xor", () => $"({Predicate(scope)} {dice.OneOf("AND", "OR", "XOR")} {Predicate(scope)})", 4),
            new("not", () => $"NOT ({Predicate(scope)})", 2),
            new("literal", () => dice.OneOf("true", "false", "null")),
            new("comparison", () => $"({Value(scope)} {Comparison()} {Value(scope)})", 6),
            new("comparison of integers", () => $"{Integer(scope)} {Comparison()} {Integer(scope)}", 3),
            new("chain", () => $"{Integer(scope)} {Comparison()} {Integer(scope)} {Comparison()} {Integer(scope)}"),
            new("comparison of times", () => $"{Temporal(scope)} {Comparison()} {Temporal(scope)}"),
            new("comparison of durations", () => $"{Duration(scope)} {Comparison()} {Duration(scope)}"),
            new("comparison of points", () => $"{Point(scope)} {Comparison()} {Point(scope)}"),
            new("IS NULL", () => $"({Value(scope)}) IS {dice.OneOf("", "NOT ")}NULL", 3),
            new("IN", () => $"{Value(scope)} IN {List(scope)}", 3),
            new("of texts", () => $"{Text(scope)} {dice.OneOf("STARTS WITH", "ENDS WITH", "CONTAINS")} {Text(scope)}", 2),
            new("of a value", () => $"{Literal(scope)} {dice.OneOf("STARTS WITH", "ENDS WITH", "CONTAINS")} 'a'"),
            new("=~", () => $"{Text(scope)} =~ {dice.OneOf("'a.*'", "'(?i)AB'", "'[ab]+'", "null")}"),
            new("of a type", () => $"{Value(scope)} IS {dice.OneOf("", "NOT ")}{dice.OneOf("::", "TYPED")} {Type()}", 2),
            new("normalized", () => $"'a' IS {dice.OneOf("", "NOT ")}{dice.OneOf("", "NFC ", "NFKD ")}NORMALIZED"),
            new("isEmpty", () => $"isEmpty({dice.Either(() => Text(scope), () => List(scope), () => Map(scope))})"),
            new("isNaN", () => $"isNaN({Number(scope)})"),
            new("toBoolean", () => $"toBoolean({dice.Either(() => dice.OneOf("'true'", "'no'", "0", "2", "false"), () => Text(scope))})"),
            new("toBooleanOrNull", () => $"toBooleanOrNull({Value(scope)})"),
            new("of all items", () => Quantified(scope), 2),
            new("point.withinBBox", () => $"point.withinBBox({Point(scope)}, {Point(scope)}, {Point(scope)})"),
            new("labels", () => $"{dice.OneOf(scope.Of(Kind.Node))}{patterns.Labels()}", scope.Has(Kind.Node) ? 4 : 0),
            new("types", () => $"{dice.OneOf(scope.Of(Kind.Relationship))}{dice.OneOf(":R", ":R|S", ":!R", " IS S")}", scope.Has(Kind.Relationship) ? 2 : 0),
            new("same", () => $"{dice.OneOf(scope.Of(Kind.Node))} {dice.OneOf("=", "<>")} {dice.OneOf(scope.Of(Kind.Node))}", scope.Has(Kind.Node) ? 2 : 0),
            new("end", () => $"{dice.OneOf("startNode", "endNode")}({dice.OneOf(scope.Of(Kind.Relationship))}) = {dice.OneOf(scope.Of(Kind.Node))}", scope.Has(Kind.Relationship) && scope.Has(Kind.Node) ? 2 : 0),
            new("EXISTS", () => Existing(scope), scope.Has(Kind.Node) ? 5 : 0),
            new("exists()", () => $"exists({patterns.From(dice.OneOf(scope.Of(Kind.Node)))})", scope.Has(Kind.Node) ? 1 : 0),
            new("pattern", () => Standing(scope), scope.Has(Kind.Node) ? 4 : 0),
            new("of the items walked", () => $"{dice.OneOf("all", "any", "none", "single")}(x IN {dice.OneOf(scope.Of(Kind.Relationships))} WHERE x.w {Comparison()} {dice.Below(4)})", scope.Has(Kind.Relationships) ? 3 : 0),
            Wrong(scope)),
        () => dice.OneOf([.. scope.Of(Kind.Node).Select(name => $"{name}.k {dice.OneOf(">", "<=")} 1"), "true", "null", "1 = 2"]));

    private string Comparison() => dice.Some("comparison", "=", "<>", "<", "<=", ">", ">=");

    private string Quantified(Scope scope)
    {
        var item = patterns.New("i");
        var word = dice.Some("of all items", "all", "any", "none", "single");
        return $"{word}({item} IN {List(scope)} WHERE {Predicate(new Scope([.. scope.Variables, (item, Kind.Value)]))})";
    }

    /// <summary>A pattern that stands for whether it is found.</summary>
    private string Standing(Scope scope) => dice.Some("pattern as a predicate",
        new("alone", () => patterns.From(dice.OneOf(scope.Of(Kind.Node))), 3),
        new("NOT", () => $"NOT {patterns.From(dice.OneOf(scope.Of(Kind.Node)))}", 2),
        new("AND", () => $"({patterns.From(dice.OneOf(scope.Of(Kind.Node)))} AND {Predicate(scope)})"),
        new("OR", () => $"({Predicate(scope)} OR {patterns.From(dice.OneOf(scope.Of(Kind.Node)))})"),
        new("between", () => $"({dice.OneOf(scope.Of(Kind.Node))})-[{patterns.Types()}]->({dice.OneOf(scope.Of(Kind.Node))})"),
        new("variable length", () => $"({dice.OneOf(scope.Of(Kind.Node))})-[*1..2]->()"));
}
