namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomExpressions
{
    private string Existing(Scope scope) => dice.Some("EXISTS",
        new("pattern", () => $"EXISTS {{ {patterns.From(dice.OneOf(scope.Of(Kind.Node)))} }}", 3),
        new("bound node", () => $"EXISTS {{ ({dice.OneOf(scope.Of(Kind.Node))}{(dice.Chance(30) ? patterns.Labels() : "")}) }}", 2),
        new("subquery", () => $"EXISTS {{ {Subquery(scope, "x.k")} }}", 3),
        new("without RETURN", () => $"EXISTS {{ {Matching(scope, out _)} }}", 2),
        new("union", () => $"EXISTS {{ {Subquery(scope, "1")} UNION {dice.OneOf("", "ALL ")}{Subquery(scope, "2")} }}"));

    private string Counting(Scope scope) => dice.Some("COUNT",
        new("pattern", () => $"COUNT {{ {patterns.From(dice.OneOf(scope.Of(Kind.Node)))} }}", 3),
        new("bound node", () => $"COUNT {{ ({dice.OneOf(scope.Of(Kind.Node))}) }}"),
        new("all nodes of a label", () => $"COUNT {{ ({dice.OneOf(":A", ":New", "")}) }}", 2),
        new("subquery", () => $"COUNT {{ {Subquery(scope, "x.k")} }}", 2),
        new("distinct", () => $"COUNT {{ {Subquery(scope, "DISTINCT x.p AS y")} }}"),
        new("union", () => $"COUNT {{ {Subquery(scope, "1 AS y")} UNION {dice.OneOf("", "ALL ")}{Subquery(scope, "x.k AS y")} }}"));

    private string Subquery(Scope scope, string result, bool distinctOrder = false)
    {
        var match = Matching(scope, out var name);
        result = result.Replace("x.", name + ".", StringComparison.Ordinal);
        return distinctOrder ? $"{match} RETURN {dice.OneOf("", "DISTINCT ")}{result} AS y ORDER BY y{dice.OneOf("", " DESC", " LIMIT 2")}" : $"{match} RETURN {result}";
    }

    private string Matching(Scope scope, out string found)
    {
        var (start, end) = (dice.OneOf(scope.Of(Kind.Node)), patterns.New("m"));
        found = end;
        var inner = new Scope([.. scope.Variables, (end, Kind.Node)]);
        return dice.Some("match of a subquery",
            new("plain", () => $"MATCH {patterns.From(start, end)}", 3),
            new("filtered", () => $"MATCH {patterns.From(start, end)} WHERE {Predicate(inner)}", 3),
            new("bound node", () => $"MATCH ({start}), ({end}{patterns.Labels()})"),
            new("optional", () => $"OPTIONAL MATCH {patterns.From(start, end)}"),
            new("imported", () => $"WITH {start} MATCH {patterns.From(start, end)}"),
            new("two clauses", () => $"MATCH {patterns.From(start, end)} WITH {end} WHERE {end}.k > {dice.Below(3)}"));
    }
}
