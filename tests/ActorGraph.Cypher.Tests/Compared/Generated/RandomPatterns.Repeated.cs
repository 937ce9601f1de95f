namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>Patterns that are repeated, and the choice among the paths that match.</summary>
internal sealed partial class RandomPatterns
{
    private string Quantifier() => dice.Some("quantifier", "{1,2}", "{0,1}", "{2}", "{,2}", "+", "*", "{1,}");

    private string Repeated(Scope scope)
    {
        var (start, end) = (New("x"), New("z"));
        var relationship = New("y");
        var inside = dice.Some("repeated",
            new("one hop", () => $"(({start})-[{relationship}{Types()}]{dice.OneOf("->", "-")}({end}))", 4),
            new("labelled", () => $"(({start}{Labels()})-[{relationship}{Types()}]->({end}{Labels()}))", 1),
            new("two hops", () => $"(({start})-[{relationship}{Types()}]->()-[{Types()}]-({end}))", 1),
            new("predicate", () => $"(({start})-[{relationship}{Types()}]->({end}) WHERE {start}.k {dice.OneOf("<", "<>", ">=")} {end}.k)", 2),
            new("backwards", () => $"(({start})<-[{relationship}{Types()}]-({end}))", 1));
        scope.Add(start, Kind.Nodes);
        scope.Add(end, Kind.Nodes);
        scope.Add(relationship, Kind.Relationships);
        return $" {inside}{Quantifier()} ";
    }

    /// <summary>A pattern with a selector. Only what all of the equally short paths have in common may be looked at.</summary>
    private string Selected(Scope scope)
    {
        var before = scope.Copy();
        var all = dice.Chance(50);
        var selector = all
            ? dice.Some("selector", "ALL SHORTEST", "SHORTEST 1 GROUP", "SHORTEST 2 GROUPS", "SHORTEST GROUPS", "ALL", "ALL PATHS", "ALL SHORTEST PATHS")
            : dice.Some("selector", "ANY SHORTEST", "SHORTEST 1", "ANY SHORTEST PATH", "SHORTEST 1 PATHS", "SHORTEST");
        var inner = all ? scope : new Scope();
        var path = New("path");
        var named = dice.Below(4);
        var steps = $"{Ends(before, scope)}{(dice.Chance(50) ? $"{dice.OneOf("-", "<-")}[{(all ? inner.Add(New("r"), Kind.Relationships) : "")}{Types()}]{dice.OneOf("-", "-")}{Quantifier()}" : Repeated(inner))}{Ends(before, scope)}";
        if (named > 0) scope.Add(path, all ? Kind.Path : Kind.Value);
        if (named > 0 && !all) scope.Keep([.. scope.Variables.Select(variable => variable.Name).Where(name => name != path)]);
        return dice.Some("selected",
            new("unnamed", () => $"{selector} {steps}", named == 0 ? 1 : 0),
            new("named before", () => $"{path} = {selector} {steps}", named == 1 ? 1 : 0),
            new("named inside", () => $"{selector} ({path} = {steps})", named == 2 ? 1 : 0),
            new("named inside, with a predicate", () => $"{selector} ({path} = {steps} WHERE length({path}) {dice.OneOf("<", ">")} {dice.Below(3) + 1})", named == 3 ? 1 : 0));
    }

    private string Ends(Scope before, Scope scope) => dice.Some("end of a selected path",
        new("bound", () => $"({dice.OneOf(before.Of(Kind.Node))})", before.Has(Kind.Node) ? 2 : 0),
        new("labelled", () => $"({scope.Add(New("n"), Kind.Node)}{Labels()})", 2),
        new("any", () => $"({scope.Add(New("n"), Kind.Node)})"));

    private string ShortestPath(Scope scope)
    {
        var all = dice.Chance(50);
        var (start, end) = (scope.Add(New("n"), Kind.Node), scope.Add(New("n"), Kind.Node));
        var (left, right) = dice.OneOf(("-", "->"), ("<-", "-"), ("-", "-"));
        var (startLabel, endLabel) = (dice.OneOf(":A", ":B", ""), dice.OneOf(":C", ":B"));
        var steps = $"(({start}{startLabel}){left}[{dice.OneOf("", ":R", ":R|S")}{dice.Some("length of a shortest path", "*", "*..3", "*1..2")}]{right}({end}{endLabel}))";
        return dice.Some("shortest path function",
            new("allShortestPaths", () => $"{scope.Add(New("path"), Kind.Path)} = allShortestPaths{steps}", all ? 1 : 0),
            new("shortestPath", () => $"shortestPath{steps}", all ? 0 : 1));
    }
}
