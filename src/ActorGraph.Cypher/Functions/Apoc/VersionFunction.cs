using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions.Apoc;

/// <summary><c>apoc.version()</c>: by which clients ask whether there is APOC, and of what age.</summary>
internal static class VersionFunction
{
    /// <summary>The version whose documentation the functions and procedures here are written from.</summary>
    private const string Version = "5.26.0";

    public static readonly FunctionDefinition Definition =
        Call.Define("apoc", "apoc.version", "", "STRING", "The version of APOC whose names are known here.", _ => Value.String(Version));
}
