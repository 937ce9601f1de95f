using System.Text;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>Patterns of one to three hops.</summary>
internal sealed class RandomPatterns(Dice dice)
{
    // Neo4j takes the older and the newer way to repeat, but not both in one query, and type expressions with the newer only.
    private readonly bool _quantified = dice.Chance(50);
    private int _names;

    /// <summary>A pattern that binds variables; it may begin at one that is bound.</summary>
    public string Binding(Bound bound, int hops)
    {
        var before = bound.Copy();
        var text = new StringBuilder();
        if (dice.Chance(25)) text.Append(Named(bound.Paths, "path")).Append(" = ");
        text.Append(Node(before, bound));
        for (var i = 0; i < hops; i++)
        {
            if (_quantified && dice.Chance(15))
            {
                text.Append($" (({New("x")})-[{New("y")}{Types()}]{dice.OneOf("->", "-")}({New("z")})){dice.OneOf("{1,2}", "{0,1}", "{2}", "+")} ");
                text.Append(Node(before, bound));
                continue;
            }

            text.Append(Relationship(bound)).Append(Node(before, bound));
        }

        return text.ToString();
    }

    /// <summary>A pattern that begins at a variable and binds at most one more.</summary>
    public string From(string start, string end = "") =>
        $"({start}){dice.OneOf("-", "<-", "-")}[{Types()}]{dice.OneOf("-", "-")}{(dice.Chance(20) ? $"({Labels()})-[{Types()}]-" : "")}({end}{Labels()})";

    /// <summary>A label expression with its colon, or nothing.</summary>
    public string Labels() => dice.OneOf(":A", ":B", ":A|B", ":!A", ":A&B", ":!(A|C)", ":%", ":C|(A&!B)");

    /// <summary>A type expression with its colon, or nothing.</summary>
    public string Types() => dice.OneOf("", "", ":R", ":S", ":R|S", ":!R", ":R|T");

    private string Node(Bound before, Bound bound)
    {
        if (before.Nodes.Count > 0 && dice.Chance(35)) return $"({dice.OneOf(before.Nodes)})";
        var properties = dice.Chance(10) ? $" {{p: {dice.OneOf("1", "2", "'a'")}}}" : "";
        var name = dice.Chance(75) ? Named(bound.Nodes, "n") : "";
        var labels = dice.Chance(35) ? Labels() : "";
        var where = name.Length > 0 && dice.Chance(10) ? $" WHERE {name}.k {dice.OneOf("<", ">")} {dice.Below(5)}" : "";
        return $"({name}{labels}{properties}{where})";
    }

    private string Relationship(Bound bound)
    {
        var (left, right) = dice.OneOf(("-", "->"), ("-", "->"), ("<-", "-"), ("-", "-"));
        var length = !_quantified && dice.Chance(25) ? dice.OneOf("*1..2", "*0..1", "*2", "*..2", "*1..3") : "";
        var quantifier = _quantified && dice.Chance(20) ? dice.OneOf("{1,2}", "{0,2}", "{2}") : "";
        var name = dice.Chance(60) ? Named(length.Length + quantifier.Length > 0 ? bound.Walks : bound.Relationships, "r") : "";
        var properties = dice.Chance(8) ? $" {{w: {dice.Below(4)}}}" : "";
        var types = length.Length > 0 ? dice.OneOf("", ":R", ":R|S") : Types();
        return $"{left}[{name}{types}{length}{properties}]{right}{quantifier}";
    }

    private string Named(List<string> among, string stem)
    {
        var name = New(stem);
        among.Add(name);
        return name;
    }

    private string New(string stem) => $"{stem}{_names++}";
}
