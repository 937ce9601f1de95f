using ActorGraph.Model.Storage;

namespace ActorGraph.Model.Tests.Storage;

public sealed class CypherNameTests
{
    [Theory]
    [InlineData("Actor", "`Actor`")]
    [InlineData("a b", "`a b`")]
    [InlineData("`) DETACH DELETE n //", "```) DETACH DELETE n //`")]
    [InlineData("Ü-\"'\\", "`Ü-\"'\\`")]
    public void Name_is_quoted_so_that_it_cannot_end_early(string name, string expected) => Assert.Equal(expected, CypherName.Quote(name));

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("a\0b", "U+0000")]
    [InlineData("a\\u0060b", "`\\u`")]
    public void Name_that_cannot_be_written_is_refused(string name, string reason)
    {
        Assert.Contains(reason, CypherName.Problem(name), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => CypherName.Quote(name));
    }

    [Fact]
    public void Labels_come_in_a_fixed_order() => Assert.Equal(":`Actor`:`State`", CypherName.Labels(["State", "Actor"]));
}
