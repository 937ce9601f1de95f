namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>What holds for whoever asks, under the name that Neo4j has for it. None can be changed while the server runs.</summary>
/// <param name="Name">The name, in lower case with dots.</param>
/// <param name="Value">What holds now.</param>
/// <param name="DefaultValue">What would hold if nothing was said.</param>
/// <param name="ValidValues">What could be said, in words.</param>
/// <param name="Description">What it does.</param>
internal sealed record DatabaseSetting(string Name, string Value, string DefaultValue, string ValidValues, string Description)
{
    public bool IsExplicitlySet => Value != DefaultValue;
}
