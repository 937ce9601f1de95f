using System.Reflection;

namespace ActorGraph.Web;

/// <summary>What this program calls itself.</summary>
public static class Product
{
    public const string Name = "ActorGraph";

    public static string Version { get; } =
        typeof(Product).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
