namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>A folder of its own for the tests of a class, with a case that holds the seed.</summary>
public sealed class CaseFolder : IAsyncLifetime
{
    public const string Seed = "seed.actorgraph";

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("actorgraph-web-").FullName;

    public async ValueTask InitializeAsync()
    {
        var import = await ProgramRun.OfAsync(Path, "import", System.IO.Path.Combine(AppContext.BaseDirectory, "seed"), "--case", Seed);
        Assert.Equal(new ProgramRun(0, "69 nodes and 145 relationships added, 0 nodes and 0 relationships replaced, 25 derived relationships made.\n", ""), import);
    }

    /// <summary>A copy of the case under a name of its own, which tests may change.</summary>
    public string Copy()
    {
        var name = Guid.NewGuid().ToString("N") + ".actorgraph";
        File.Copy(In(Seed), In(name));
        return name;
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Path, recursive: true);
        return ValueTask.CompletedTask;
    }
}
