namespace ActorGraph.TestSupport;

/// <summary>The checkout that the tests were built in.</summary>
public static class Repository
{
    /// <summary>The folder with the solution; null where the tests run from somewhere else.</summary>
    public static string? Root { get; } = Find();

    /// <summary>A path inside the checkout.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no checkout.</exception>
    public static string PathOf(params string[] parts) =>
        Path.Combine([Root ?? throw new DirectoryNotFoundException($"There is no `ActorGraph.sln` above `{AppContext.BaseDirectory}`."), .. parts]);

    /// <summary>The folder <c>../shared/NAME</c> beside the checkout; null where there is none.</summary>
    public static string? Beside(string name) =>
        Root is { } root && Path.GetFullPath(Path.Combine(root, "..", "shared", name)) is var beside && Directory.Exists(beside) ? beside : null;

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
