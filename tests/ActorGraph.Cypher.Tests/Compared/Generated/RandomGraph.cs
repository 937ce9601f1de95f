namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>
/// A small graph with what makes answers go wrong: loops, parallel relationships, nodes without labels, properties that are
/// missing or of several types. <c>k</c> numbers nodes and relationships; <c>s</c> is a text, <c>d</c> a date, <c>l</c> a list of
/// integers and <c>o</c> a point, where they are there; <c>p</c> and <c>q</c> are of any type.
/// </summary>
internal sealed record RandomGraph(string Statement)
{
    /// <summary>The graph of a seed.</summary>
    public static RandomGraph Of(int seed)
    {
        var dice = new Dice(seed);
        var parts = new List<string>();
        var nodes = 3 + dice.Below(4);
        for (var i = 0; i < nodes; i++)
            parts.Add($"(n{i}{dice.OneOf("", ":A", ":A", ":B", ":A:B", ":C")} {{k: {i}{Mixed(dice, "p")}{Mixed(dice, "q")}{Typed(dice)}}})");
        var relationships = 3 + dice.Below(6);
        for (var i = 0; i < relationships; i++)
            parts.Add($"(n{dice.Below(nodes)})-[:{dice.OneOf("R", "R", "S", "T")} {{k: {100 + i}{(dice.Chance(70) ? $", w: {dice.Below(4)}" : "")}}}]->(n{dice.Below(nodes)})");
        return new RandomGraph("CREATE " + string.Join(", ", parts));
    }

    private static string Mixed(Dice dice, string key) => dice.Chance(75) ? $", {key}: {dice.OneOf("0", "1", "2", "3", "1.5", "'a'", "'ab'", "true")}" : "";

    private static string Typed(Dice dice) => string.Concat(new[]
    {
        $", s: {dice.OneOf("'a'", "'Ab'", "'b c'", "''")}",
        $", d: {dice.OneOf("date('2024-02-29')", "date('2023-12-31')")}",
        $", l: {dice.OneOf("[1, 2, 3]", "[3, 1]", "[]")}",
        $", o: {dice.OneOf("point({x: 1, y: 2})", "point({x: 0, y: 0})")}",
    }.Where(_ => dice.Chance(50)));
}
