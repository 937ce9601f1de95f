using System.Reflection;

namespace ActorGraph.Web;

/// <summary>What this program calls itself.</summary>
public static class Product
{
    public const string Name = "ActorGraph";

    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Where the built explorer and the seed lie: beside the program, whatever folder it was started in.</summary>
    public static string Folder { get; } = AppContext.BaseDirectory;
}
