namespace ActorGraph.Bolt.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution; null when the tests run somewhere else.</summary>
    public static string? Root
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "ActorGraph.sln"))) return folder.FullName;
            return null;
        }
    }
}
