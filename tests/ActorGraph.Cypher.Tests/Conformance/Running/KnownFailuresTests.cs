using ActorGraph.Cypher.Conformance.Running;

namespace ActorGraph.Cypher.Tests.Conformance.Running;

public sealed class KnownFailuresTests
{
    private static readonly KnownFailures s_list = KnownFailures.Parse(["# The list", "a/F [1] One #2", "", "a/F [2] Two\tbecause of this"]);

    [Theory]
    [InlineData("a/F [1] One #2", "differs", null)]
    [InlineData("a/F [1] One #2", null, "`a/F [1] One #2` passes now: take it off the list of known failures.")]
    [InlineData("a/F [1] One #1", "differs", "differs")]
    [InlineData("a/F [1] One #1", null, null)]
    public void Outcome_is_judged_against_the_list(string name, string? difference, string? verdict) =>
        Assert.Equal(verdict, s_list.Judge(name, difference));

    [Fact]
    public void List_that_is_written_keeps_its_head_and_reasons_and_is_sorted()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "# Head\nold\n");
            s_list.Write(file, ["c", "a/F [2] Two", "b"]);
            Assert.Equal("# Head\na/F [2] Two\tbecause of this\nb\nc\n", File.ReadAllText(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
