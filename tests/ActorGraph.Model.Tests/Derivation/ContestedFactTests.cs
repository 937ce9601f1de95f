using ActorGraph.Model.Derivation;

namespace ActorGraph.Model.Tests.Derivation;

public sealed class ContestedFactTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("ended")]
    public void Mark_taken_away_again_leaves_what_was_entered(string? status)
    {
        var entered = new Dictionary<string, object> { ["role"] = "actor" };
        if (status is not null)
            entered["status"] = status;

        var marked = ContestedFact.Mark(entered, ["s13"]);

        Assert.Equal("contested", marked["status"]);
        Assert.Equal(["s13"], Assert.IsType<List<string>>(marked["contestedBy"]));
        Assert.Equal(entered, ContestedFact.Unmark(marked));
        Assert.Equal(entered, ContestedFact.Mark(marked, []));
    }

    [Fact]
    public void Mark_set_twice_keeps_the_status_that_was_entered()
    {
        var once = ContestedFact.Mark(new Dictionary<string, object> { ["status"] = "ended" }, ["s1"]);
        var twice = ContestedFact.Mark(once, ["s1", "s2"]);
        Assert.Equal("ended", twice["enteredStatus"]);
    }
}
