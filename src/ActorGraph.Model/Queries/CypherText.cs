using System.Reflection;

namespace ActorGraph.Model.Queries;

/// <summary>Queries that stand in <c>.cypher</c> files and are built into a library.</summary>
public static class CypherText
{
    /// <summary>The ending of such files.</summary>
    public const string Suffix = ".cypher";

    /// <summary>The text of a file, as it stands there.</summary>
    /// <param name="assembly">The library that it is built into.</param>
    /// <param name="resource">The name under which it is, without its ending.</param>
    /// <exception cref="ArgumentException">There is no such file in the library.</exception>
    public static string Read(Assembly assembly, string resource)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        using var stream = assembly.GetManifestResourceStream(resource + Suffix)
            ?? throw new ArgumentException($"The query `{resource}{Suffix}` is not part of `{assembly.GetName().Name}`.", nameof(resource));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
