using System.Text;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>Patterns: nodes, relationships, and chains of them, repeated and selected.</summary>
internal sealed partial class RandomPatterns(Dice dice)
{
    // Neo4j takes the older and the newer way to repeat, but not both in one query, and type expressions with the newer only.
    private readonly bool _quantified = dice.Chance(50);

    // Nor does it take `:A:B` beside the other signs between labels.
    private readonly bool _colons = dice.Chance(20);
    private int _names;

    /// <summary>The comma-separated patterns of a MATCH, which bind variables; they may begin at some that are bound.</summary>
    public string Matched(Scope scope, int hops) => dice.Some("pattern",
        new("chain", () => Chain(scope, hops), 12),
        new("bound node", () => $"({dice.OneOf(scope.Of(Kind.Node))}{(dice.Chance(30) ? Labels() : "")})", scope.Has(Kind.Node) ? 3 : 0),
        new("two chains", () => $"{Chain(scope, 1)}, {Chain(scope, 1)}", 2),
        new("bound node and chain", () => $"({dice.OneOf(scope.Of(Kind.Node))}), {Chain(scope, 1)}", scope.Has(Kind.Node) ? 2 : 0),
        new("bound relationship", () => BoundRelationship(scope), scope.Has(Kind.Relationship) ? 2 : 0),
        new("selected", () => Selected(scope), _quantified ? 5 : 0),
        new("shortest path function", () => ShortestPath(scope), _quantified ? 0 : 2));

    /// <summary>A chain of a number of hops.</summary>
    public string Chain(Scope scope, int hops)
    {
        var before = scope.Copy();
        var text = new StringBuilder();
        if (dice.Chance(25)) text.Append(scope.Add(New("path"), Kind.Path)).Append(" = ");
        text.Append(Node(before, scope));
        for (var i = 0; i < hops; i++)
            text.Append(_quantified && dice.Chance(20) ? Repeated(scope) : Relationship(scope)).Append(Node(before, scope));
        return text.ToString();
    }

    /// <summary>A pattern that begins at a variable and binds at most one more.</summary>
    public string From(string start, string end = "") =>
        $"({start}){dice.OneOf("-", "<-", "-")}[{Types()}]{dice.OneOf("-", "-")}{(dice.Chance(20) ? $"({Labels()})-[{Types()}]-" : "")}({end}{(dice.Chance(60) ? Labels() : "")})";

    /// <summary>A label expression with its colon.</summary>
    public string Labels() => dice.Some("label expression",
        new("one", () => dice.OneOf(":A", ":B", ":C"), 4),
        new("or", () => ":A|B", _colons ? 0 : 1),
        new("and", () => ":A&B", _colons ? 0 : 1),
        new("colons", () => dice.OneOf(":A:B", ":B:C"), _colons ? 3 : 0),
        new("not", () => dice.OneOf(":!A", ":!B"), _colons ? 0 : 1),
        new("not of a group", () => ":!(A|C)", _colons ? 0 : 1),
        new("any", () => ":%", _colons ? 0 : 1),
        new("none", () => ":!%", _colons ? 0 : 1),
        new("nested", () => ":C|(A&!B)", _colons ? 0 : 1),
        new("IS", () => dice.OneOf(" IS A", " IS A|B", " IS !C"), _colons ? 0 : 1),
        new("quoted", () => ":`A`"));

    /// <summary>A type expression with its colon, or nothing.</summary>
    public string Types() => dice.Some("type expression",
        new("none", () => "", 4),
        new("one", () => dice.OneOf(":R", ":S"), 4),
        new("or", () => dice.OneOf(":R|S", ":R|T")),
        new("not", () => ":!R"),
        new("and", () => ":R&!S"),
        new("any", () => ":%"),
        new("unknown", () => ":Missing"),
        new("IS", () => " IS R"));

    /// <summary>A name that nothing else has.</summary>
    public string New(string stem) => $"{stem}{_names++}";

    private string Node(Scope before, Scope scope) => dice.Some("node pattern",
        new("bound", () => $"({dice.OneOf(before.Of(Kind.Node))})", before.Has(Kind.Node) ? 8 : 0),
        new("bound and labelled", () => $"({dice.OneOf(before.Of(Kind.Node))}{Labels()})", before.Has(Kind.Node) ? 1 : 0),
        new("named again", () => $"({dice.OneOf(scope.Of(Kind.Node))})", scope.Has(Kind.Node) ? 2 : 0),
        new("anonymous", () => $"({(dice.Chance(35) ? Labels() : "")})", 4),
        new("named", () => $"({scope.Add(New("n"), Kind.Node)})", 6),
        new("labelled", () => $"({scope.Add(New("n"), Kind.Node)}{Labels()})", 5),
        new("properties", () => $"({scope.Add(New("n"), Kind.Node)}{(dice.Chance(30) ? Labels() : "")} {{p: {dice.OneOf("1", "2", "'a'", "null")}}})", 1),
        new("WHERE", () => Inline(scope.Add(New("n"), Kind.Node), "k"), 1),
        new("dynamic label", () => $"({scope.Add(New("n"), Kind.Node)}:{dice.OneOf("$('A')", "$any(['A', 'B'])", "$all(['A', 'B'])", "$($label)")})", 1));

    private string Inline(string name, string key) => $"({name} WHERE {name}.{key} {dice.OneOf("<", ">", "<>")} {dice.Below(5)})";

    private string Relationship(Scope scope)
    {
        var (left, right) = dice.OneOf(("-", "->"), ("-", "->"), ("<-", "-"), ("-", "-"), ("<-", "->"));
        return dice.Some("relationship pattern",
            new("bare", () => left + right, 2),
            new("anonymous", () => $"{left}[{Types()}]{right}", 4),
            new("named", () => $"{left}[{scope.Add(New("r"), Kind.Relationship)}{Types()}]{right}", 8),
            new("properties", () => $"{left}[{scope.Add(New("r"), Kind.Relationship)}{Types()} {{w: {dice.Below(4)}}}]{right}", 1),
            new("WHERE", () => InlineRelationship(scope, left, right), 1),
            new("dynamic type", () => $"{left}[{scope.Add(New("r"), Kind.Relationship)}:{dice.OneOf("$('R')", "$any(['R', 'S'])", "$($type)")}]{right}", 1),
            new("variable length", () => $"{left}[{scope.Add(New("r"), Kind.Relationships)}{dice.OneOf("", ":R", ":R|S")}{Length()}{(dice.Chance(10) ? " {w: 1}" : "")}]{right}", _quantified ? 0 : 4),
            new("variable length, anonymous", () => $"{left}[{dice.OneOf("", ":R", ":R|S")}{Length()}]{right}", _quantified ? 0 : 2),
            new("quantified", () => $"{left}[{scope.Add(New("r"), Kind.Relationships)}{Types()}]{right}{Quantifier()}", _quantified ? 4 : 0),
            new("quantified, bare", () => left + right + Quantifier(), _quantified ? 1 : 0));
    }

    private string InlineRelationship(Scope scope, string left, string right)
    {
        var name = scope.Add(New("r"), Kind.Relationship);
        return $"{left}[{name}{Types()} WHERE {name}.w {dice.OneOf("<", ">", "=")} {dice.Below(4)}]{right}";
    }

    private string BoundRelationship(Scope scope)
    {
        var name = dice.OneOf(scope.Of(Kind.Relationship));
        return $"({scope.Add(New("n"), Kind.Node)}){dice.OneOf("-", "<-")}[{name}]-({scope.Add(New("n"), Kind.Node)})";
    }

    private string Length() => dice.Some("length", "*1..2", "*0..1", "*2", "*..2", "*1..3", "*0", "*2..");
}
