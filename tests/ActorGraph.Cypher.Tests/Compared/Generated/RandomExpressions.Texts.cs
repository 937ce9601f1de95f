namespace ActorGraph.Cypher.Tests.Compared.Generated;

internal sealed partial class RandomExpressions
{
    /// <summary>A text, or NULL.</summary>
    public string Text(Scope scope) => Deeper(
        () => dice.Some("text",
            new("literal", () => dice.OneOf("'a'", "'Ab'", "''", "'b c'", "'éA'", "' x '", "'a,b'"), 5),
            new("null", () => "null"),
            new("parameter", () => "$text"),
            new("property", () => $"{dice.OneOf(scope.Of(Kind.Node))}.s", scope.Has(Kind.Node) ? 5 : 0),
            new("type", () => $"type({dice.OneOf(scope.Of(Kind.Relationship))})", scope.Has(Kind.Relationship) ? 4 : 0),
            new("+", () => $"({Text(scope)} + {dice.Either(() => Text(scope), () => Text(scope), () => Integer(scope), () => Float(scope))})", 2),
            new("||", () => $"({Text(scope)} || {Text(scope)})"),
            new("case", () => $"{dice.OneOf("toUpper", "toLower", "upper", "lower")}({Text(scope)})", 2),
            new("trim", () => $"{dice.OneOf("trim", "ltrim", "rtrim", "btrim")}({Text(scope)})"),
            new("trim of characters", () => $"{dice.OneOf("btrim", "ltrim", "rtrim")}({Text(scope)}, 'a')"),
            new("TRIM FROM", () => $"trim({dice.OneOf("BOTH", "LEADING", "TRAILING")} {dice.OneOf("'a'", "")} FROM {Text(scope)})"),
            new("left and right", () => $"{dice.OneOf("left", "right")}({Text(scope)}, {dice.OneOf("0", "1", "5")})"),
            new("substring", () => $"substring({Text(scope)}, {dice.OneOf("0", "1", "1, 1", "5")})"),
            new("replace", () => $"replace({Text(scope)}, {dice.OneOf("'a'", "''", "null")}, {dice.OneOf("'b'", "''")})"),
            new("reverse", () => $"reverse({Text(scope)})"),
            new("toString", () => $"toString({dice.Either(() => Integer(scope), () => Float(scope), () => Predicate(scope), () => Date(scope), () => Duration(scope))})", 2),
            new("toStringOrNull", () => $"toStringOrNull({Value(scope)})"),
            new("valueType", () => $"valueType({Value(scope)})", 2),
            new("normalize", () => $"normalize({dice.OneOf("'a'", "'b c'", "null")}{dice.OneOf("", ", NFD", ", NFKC")})"),
            new("head of split", () => $"head(split({Text(scope)}, {dice.OneOf("'a'", "' '", "''", "['a', ',']")}))"),
            new("zone", () => $"({Temporal(scope)}).timezone", reckless ? 1 : 0),
            Wrong(scope)),
        () => dice.OneOf([.. scope.Of(Kind.Node).Select(name => name + ".s"), "'a'", "'Ab'"]));
}
