namespace ActorGraph.Cypher.Tests.Documentation;

public sealed class CypherPageTests
{
    /// <summary>With <c>ACTORGRAPH_WRITE_PAGE=1</c> in the environment the page is written anew instead.</summary>
    [Fact]
    public void Lists_ofThePage_areWhatTheEngineHas()
    {
        var page = File.ReadAllText(CypherPage.Path).ReplaceLineEndings("\n");
        var made = CypherPage.Made(page);
        if (Environment.GetEnvironmentVariable("ACTORGRAPH_WRITE_PAGE") == "1") File.WriteAllText(CypherPage.Path, made);
        else Assert.True(page == made, "docs/cypher.md is out of date. Run this test with ACTORGRAPH_WRITE_PAGE=1 to write it.");
    }

    [Fact]
    public void Page_namesEveryList_once()
    {
        var page = File.ReadAllText(CypherPage.Path);
        foreach (var list in (string[])["differences", "functions", "procedures"])
            Assert.Equal(2, page.Split($"<!-- generated: {list} -->").Length);
    }
}
