namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>The checkout that this program was built from.</summary>
public static class Repository
{
    /// <summary>The folder with the solution; null where the program has been taken out of its checkout.</summary>
    public static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln")))
                return folder.FullName;
        }

        return null;
    }

    /// <summary>A path inside the checkout.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no checkout.</exception>
    public static string PathOf(params string[] parts) =>
        Path.Combine([Find() ?? throw new DirectoryNotFoundException($"There is no `ActorGraph.sln` above `{AppContext.BaseDirectory}`."), .. parts]);

    /// <summary>The folder <c>../shared/NAME</c> beside the checkout; null where there is none.</summary>
    public static string? Beside(string name) =>
        Find() is { } folder && Path.GetFullPath(Path.Combine(folder, "..", "shared", name)) is var beside && Directory.Exists(beside) ? beside : null;
}
