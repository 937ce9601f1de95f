namespace ActorGraph.Architecture.Tests;

/// <summary>What refers to what is laid down, between projects and between the folders of one; a newcomer can rely on it.</summary>
public sealed class ArrowTests
{
    public static TheoryData<string> Projects => [.. Arrows.Projects];

    [Theory]
    [InlineData("Graph")]
    [InlineData("Cypher", "Graph")]
    [InlineData("Bolt")]
    [InlineData("Driver", "Bolt")]
    [InlineData("Server", "Bolt", "Cypher", "Graph")]
    [InlineData("Model", "Driver")]
    [InlineData("Web", "Cypher", "Driver", "Graph", "Model", "Server")]
    public void Project_refers_to_those_below_it_only(string project, params string[] below)
    {
        Assert.Equal(below, Arrows.FromProject(project));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Folders_of_a_project_refer_to_each_other_one_way_only(string project)
    {
        var bothWays = Arrows.BothWays(project).ToList();
        Assert.True(bothWays.Count == 0, string.Join('\n', bothWays));
    }
}
