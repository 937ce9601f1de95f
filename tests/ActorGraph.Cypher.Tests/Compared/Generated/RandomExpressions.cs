using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>
/// Expressions over what is bound, by the type that they have where they are not NULL. Where <paramref name="reckless"/>, some
/// have another type or fail; that is for queries of one row, since with more a database may choose which row fails first.
/// </summary>
internal sealed partial class RandomExpressions(Dice dice, RandomPatterns patterns, bool reckless = false)
{
    private const int MaxDepth = 3;

    private int _depth;

    /// <summary>A value of any type, often NULL.</summary>
    public string Value(Scope scope) => Deeper(
        () => dice.Some("value",
            new("integer", () => Integer(scope), 4),
            new("float", () => Float(scope), 2),
            new("text", () => Text(scope), 3),
            new("predicate", () => Truth(scope), 4),
            new("list", () => List(scope), 3),
            new("map", () => Map(scope), 2),
            new("temporal value", () => Temporal(scope), 2),
            new("duration", () => Duration(scope), 1),
            new("point", () => Point(scope), 1),
            new("property", () => $"{dice.OneOf(scope.Of(Kind.Node))}.{dice.OneOf("p", "q")}", scope.Has(Kind.Node) ? 6 : 0),
            new("variable", () => dice.OneOf(scope.Of(Kind.Value)), scope.Has(Kind.Value) ? 5 : 0),
            new("of several types", () => Mixed(scope), 5)),
        () => Literal(scope));

    /// <summary>A predicate as a value, which a pattern alone is not.</summary>
    private string Truth(Scope scope)
    {
        var predicate = Predicate(scope);
        return PatternAlone().IsMatch(predicate) ? $"exists({predicate})" : predicate;
    }

    [GeneratedRegex(@"^\(\w+\)<?-")]
    private static partial Regex PatternAlone();

    /// <summary>What stands at the ends of a tree: a literal, a parameter, a property.</summary>
    private string Literal(Scope scope) => dice.Some("literal",
        new("integer", () => dice.OneOf("0", "1", "2", "-1", "3"), 4),
        new("notation", () => dice.OneOf("0x1F", "0o17", "1_000", "1e2", ".5", "-0.0", "9223372036854775807"), 1),
        new("float", () => dice.OneOf("1.5", "0.5", "-2.25"), 2),
        new("text", () => dice.OneOf("'a'", "''", "\"b\"", "'Ab'", "'é'", "'a\\nb'", "'\\u0041'"), 3),
        new("boolean", () => dice.OneOf("true", "false"), 2),
        new("null", () => "null", 3),
        new("not a number", () => dice.OneOf("NaN", "Infinity", "-Infinity"), 1),
        new("parameter", () => dice.OneOf("$one", "$text", "$none", "$list", "$map"), 2),
        new("property", () => $"{dice.OneOf(scope.Of(Kind.Node))}.{dice.OneOf("p", "q", "k", "s")}", scope.Has(Kind.Node) ? 6 : 0),
        new("property of a relationship", () => $"{dice.OneOf(scope.Of(Kind.Relationship))}.{dice.OneOf("w", "k")}", scope.Has(Kind.Relationship) ? 3 : 0),
        new("variable", () => dice.OneOf(scope.Of(Kind.Value)), scope.Has(Kind.Value) ? 4 : 0));

    /// <summary>What gives back what it was given, of whatever type.</summary>
    private string Mixed(Scope scope) => dice.Some("of several types",
        new("coalesce", () => $"coalesce({Value(scope)}, {Value(scope)})", 2),
        new("nullIf", () => $"nullIf({Value(scope)}, {Value(scope)})"),
        new("head", () => $"head({List(scope)})"),
        new("last", () => $"last({List(scope)})"),
        new("index", () => $"{List(scope)}[{Integer(scope)}]"),
        new("key", () => $"{Map(scope)}.{dice.OneOf("a", "b", "k")}"),
        new("computed key", () => $"{Map(scope)}[{dice.OneOf("'a'", "'b'", "'A'", "toLower('K')", "$none")}]"),
        new("computed property", () => $"{dice.OneOf(scope.Of(Kind.Node))}[{dice.OneOf("'p'", "'q'", "$key")}]", scope.Has(Kind.Node) ? 1 : 0),
        new("reduce", () => Reduce(scope)),
        new("CASE", () => Case(scope), 5));

    private string Case(Scope scope) => dice.Some("CASE",
        new("searched", () => $"CASE WHEN {Predicate(scope)} THEN {Value(scope)} ELSE {Value(scope)} END", 2),
        new("searched, several", () => $"CASE WHEN {Predicate(scope)} THEN {Value(scope)} WHEN {Predicate(scope)} THEN {Value(scope)} END"),
        new("simple", () => $"CASE {Value(scope)} WHEN {Value(scope)} THEN {Value(scope)} ELSE {Value(scope)} END", 2),
        new("several values", () => $"CASE {Value(scope)} WHEN {Value(scope)}, {Value(scope)} THEN {Value(scope)} ELSE {Value(scope)} END", 2),
        new("comparisons", () => $"CASE {Integer(scope)} WHEN {dice.OneOf("<", ">", "<=", ">=", "<>", "=")} {Integer(scope)}, {Integer(scope)} THEN {Value(scope)} END"),
        new("IS NULL", () => $"CASE {Value(scope)} WHEN IS {dice.OneOf("", "NOT ")}NULL THEN {Value(scope)} ELSE {Value(scope)} END"),
        new("type", () => $"CASE {Value(scope)} WHEN IS {dice.OneOf("", "NOT ")}:: {Type()} THEN {Value(scope)} ELSE {Value(scope)} END"),
        new("text operators", () => $"CASE {Text(scope)} WHEN {dice.OneOf("STARTS WITH", "ENDS WITH", "CONTAINS", "=~")} 'a' THEN {Value(scope)} ELSE 'no' END"),
        new("list of a comprehension", () => $"[x IN CASE {Integer(scope)} WHEN {Integer(scope)}, {Integer(scope)} THEN [1, 2] END | x]"));

    private string Reduce(Scope scope)
    {
        var (sum, item) = (patterns.New("t"), patterns.New("i"));
        return dice.Some("reduce",
            new("sum", () => $"reduce({sum} = {Integer(scope)}, {item} IN {Integers(scope)} | {sum} + coalesce({item}, 0))"),
            new("concatenation", () => $"reduce({sum} = [], {item} IN {List(scope)} | {sum} + [{item}])"));
    }

    /// <summary>A value that a reckless expression has in place of one of the type that is asked for.</summary>
    private Way Wrong(Scope scope) => new("of another type", () => Value(scope), reckless ? 1 : 0);

    private string Deeper(Func<string> write, Func<string> otherwise)
    {
        if (_depth >= MaxDepth || dice.Chance(10 * _depth)) return otherwise();
        _depth++;
        var text = write();
        _depth--;
        return text;
    }

    private string Type() => dice.Some("type",
        "INTEGER", "FLOAT", "STRING", "BOOLEAN", "LIST<ANY>", "LIST<INTEGER>", "LIST<INTEGER NOT NULL>", "MAP", "DATE", "LOCAL DATETIME",
        "ZONED DATETIME", "LOCAL TIME", "ZONED TIME", "DURATION", "POINT", "NODE", "RELATIONSHIP", "PATH", "ANY", "NULL", "NOTHING",
        "INTEGER NOT NULL", "INTEGER | STRING", "PROPERTY VALUE");
}
