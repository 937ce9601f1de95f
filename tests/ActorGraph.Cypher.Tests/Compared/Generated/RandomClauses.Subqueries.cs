namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomClauses
{
    /// <summary>A subquery that reads, with what it is given in one of the ways to give it.</summary>
    private string Call(Scope scope)
    {
        var given = scope.Of(Kind.Node).Take(2).ToList();
        var inner = new Scope(given.Select(name => (name, Kind.Node)));
        var names = string.Join(", ", given);
        var column = _patterns.New("c");
        var optional = _dice.Chance(15) ? "OPTIONAL " : "";
        var text = _dice.Some("CALL",
            new("given by name", () => $"{optional}CALL ({names}) {{ {Body(inner, column)} }}", 4),
            new("given all", () => $"{optional}CALL (*) {{ {Body(scope.Copy(), column)} }}", 1),
            new("given by WITH", () => $"CALL {{ WITH {names} {Body(inner, column)} }}", given.Count > 0 ? 2 : 0),
            new("given nothing", () => $"CALL {{ {Body(new Scope(), column)} }}", 1),
            new("union", () => $"CALL ({names}) {{ {Body(inner.Copy(), column)} UNION {_dice.OneOf("", "ALL ")}{Body(inner.Copy(), column)} }}", 1),
            new("nested", () => $"CALL ({names}) {{ CALL ({names}) {{ {Body(inner, column)} }} RETURN {column} }}", 1));
        scope.Add(column, Kind.Value);
        return text;
    }

    private string Body(Scope inner, string column)
    {
        var match = _dice.Some("body of a CALL",
            new("MATCH", () => Match(inner, 1) + " ", 4),
            new("OPTIONAL MATCH", () => "OPTIONAL " + Match(inner, 1) + " ", 2),
            new("UNWIND", () => "UNWIND [1, 2] AS y ", 1),
            new("nothing", () => "", 1));
        return $"{match}RETURN {_dice.Either(() => Aggregate(inner), () => _expressions.Value(inner))} AS {column}";
    }
}
