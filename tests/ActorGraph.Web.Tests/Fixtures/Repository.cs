namespace ActorGraph.Web.Tests.Fixtures;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution; null where the tests run from somewhere else.</summary>
    public static string? Root { get; } = Find();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln"))) folder = folder.Parent;
        return folder?.FullName;
    }
}
