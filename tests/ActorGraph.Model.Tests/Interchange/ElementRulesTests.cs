using ActorGraph.Model.Domain;
using ActorGraph.Model.Interchange;

namespace ActorGraph.Model.Tests.Interchange;

public sealed class ElementRulesTests
{
    private static readonly LinePlace Place = new("case.jsonl", 7);

    private static readonly Dictionary<string, object> Statement = new()
    {
        ["dataset"] = "d", ["createdAt"] = "2026-01-01T00:00:00Z", ["modifiedAt"] = "2026-01-01T00:00:00Z", ["stance"] = "asserted",
        ["saidAt"] = "", ["summary"] = "Something.", ["confidence"] = 80L, ["reviewStatus"] = "reviewed", ["rank"] = "normal",
    };

    [Fact]
    public void Statement_that_keeps_the_rules_passes() => Assert.Empty(CheckStatement(Statement));

    [Theory]
    [InlineData("stance", "claimed", "`stance` is `claimed`; allowed is `asserted`, `confirmed`, `denied`")]
    [InlineData("stance", null, "`stance` is missing; it is `asserted`")]
    [InlineData("saidAt", "13 October", "`saidAt` is `13 October`; allowed is a date as `2023-10-13`")]
    [InlineData("saidAt", "2023-13", "`saidAt` is `2023-13`")]
    [InlineData("saidBefore", "", "`saidBefore` is empty")]
    [InlineData("confidence", 101L, "`confidence` is the number 101; allowed is an integer from 0 to 100.")]
    [InlineData("confidence", "80", "`confidence` is `80`")]
    [InlineData("summary", " ", "`summary` is ` `; allowed is text that is not empty.")]
    [InlineData("denialOf", "occurrence", "`denialOf` goes with the stance `denied` alone; found `asserted`.")]
    [InlineData("rank", "best", "`rank` is `best`")]
    [InlineData("createdAt", "yesterday", "`createdAt` is `yesterday`; allowed is a moment in UTC")]
    [InlineData("valueText", "about 600", "`valueQualifier` is missing beside `valueText`")]
    public void Statement_that_breaks_a_rule_is_named_with_place_id_field_and_what_is_allowed(string property, object? value, string expected)
    {
        var properties = new Dictionary<string, object>(Statement);
        if (value is null)
            properties.Remove(property);
        else
            properties[property] = value;
        var error = Assert.Single(CheckStatement(properties));
        Assert.StartsWith($"case.jsonl, line 7: `s1`: {expected}", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exact", "value", null)]
    [InlineData("about", "value", null)]
    [InlineData("more_than", "valueMin", null)]
    [InlineData("at_least", "valueMin", null)]
    [InlineData("less_than", "valueMax", null)]
    [InlineData("up_to", "valueMax", null)]
    [InlineData("unquantified", "", null)]
    [InlineData("none", "", null)]
    [InlineData("between", "valueMin", "`valueMax` is missing")]
    [InlineData("more_than", "value", "`value` does not go with the qualifier `more_than`, which sets `valueMin`.")]
    [InlineData("none", "value", "`value` does not go with the qualifier `none`, which sets no number.")]
    public void Figure_sets_the_numbers_that_its_words_bound(string qualifier, string number, string? expected)
    {
        var properties = new Dictionary<string, object>(Statement) { ["valueText"] = "so many", ["valueQualifier"] = qualifier };
        if (number.Length > 0)
            properties[number] = 500L;
        var errors = CheckStatement(properties);
        if (expected is null)
            Assert.Empty(errors);
        else
            Assert.Contains(expected, Assert.Single(errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Actor", "name no kind of actor")]
    [InlineData("Actor,State,Person", "name `State`, `Person`")]
    [InlineData("Actor,State,Claim", "are `Actor`, `Claim`; a node is of one kind only.")]
    public void Labels_that_contradict_each_other_are_refused(string labels, string expected)
    {
        var node = new InterchangeNode("a", null, labels.Split(','), new Dictionary<string, object>(Statement) { ["name"] = "A" });
        Assert.Contains(ElementRules.Check(node), error => error.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ä")]
    [InlineData("a b")]
    [InlineData("")]
    public void Id_with_other_characters_is_refused(string id)
    {
        var node = new InterchangeNode(id, null, ["Statement"], Statement);
        Assert.Contains("letters, digits, `.` and `-`", Assert.Single(ElementRules.Check(node)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MADE", "Claim", "Statement", "`from` is a node with `Claim`; a `MADE` starts at `Actor`.")]
    [InlineData("ABOUT", "Statement", "", "`to` is a node without a label; a `ABOUT` ends at `Claim`.")]
    [InlineData("INVOKES", "Statement", "Treaty", "`as` is missing; it is `basis`, `breached`, `described`.")]
    [InlineData("BORDERS", "Actor", "Actor", "`statementIds` and `sourceIds` are both missing or empty")]
    [InlineData("ASSERTED", "Actor", "Claim", "`type` is `ASSERTED`, which is made from the statements and not entered")]
    public void Relationship_that_breaks_a_rule_is_named(string type, string from, string to, string expected)
    {
        var relationship = new InterchangeRelationship("r1", type, NodeName.OfId("a"), NodeName.OfId("b"), new Dictionary<string, object>());
        var errors = ElementRules.Check(relationship, Labels(from), Labels(to)).Select(error => error.ToString());
        Assert.Contains(errors, error => error.StartsWith($"`r1`: {expected}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new long[] { 0 }, new long[] { 5 }, new long[] { 5 }, "is not after its start")]
    [InlineData(new long[] { 0, 1 }, new long[] { 0 }, new long[] { 5 }, "has not as many entries")]
    public void Passage_lists_that_do_not_match_are_refused(long[] paragraphs, long[] starts, long[] ends, string expected)
    {
        var properties = new Dictionary<string, object>
        {
            ["paragraphs"] = List(paragraphs), ["starts"] = List(starts), ["ends"] = List(ends),
        };
        var relationship = new InterchangeRelationship("r1", "IN_SOURCE", NodeName.OfId("s"), NodeName.OfId("x"), properties);
        Assert.Contains(expected, Assert.Single(ElementRules.Check(relationship, ["Statement"], ["Source"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fact_cannot_be_entered_as_contested()
    {
        var properties = new Dictionary<string, object> { ["status"] = "contested", ["sourceIds"] = new List<object> { "x" }, ["inferred"] = true };
        var relationship = new InterchangeRelationship("r1", "BORDERS", NodeName.OfId("a"), NodeName.OfId("b"), properties);
        Assert.Contains("is set by the denials on record", Assert.Single(ElementRules.Check(relationship, ["Actor"], ["Actor"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_of_another_graph_pass_whatever_they_hold()
    {
        var node = new InterchangeNode("m 1", null, ["Movie"], new Dictionary<string, object> { ["stance"] = 7L });
        var relationship = new InterchangeRelationship(null, "PART_OF", NodeName.OfId("m 1"), NodeName.OfId("m 1"), new Dictionary<string, object>());
        Assert.Empty(ElementRules.Check(node));
        Assert.Empty(ElementRules.Check(relationship, ["Movie"], ["Movie"]));
    }

    private static List<string> CheckStatement(Dictionary<string, object> properties) =>
        [.. ElementRules.Check(new InterchangeNode("s1", null, ["Statement"], properties) { Place = Place }).Select(error => error.ToString())];

    private static string[] Labels(string label) => label.Length == 0 ? [] : [label];

    private static List<object> List(long[] values) => [.. values.Cast<object>()];
}
