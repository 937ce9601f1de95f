using ActorGraph.Cypher.Conformance.Kit;

namespace ActorGraph.Cypher.Tests.Conformance;

/// <summary>Reads features from text.</summary>
internal static class FeatureText
{
    public static IReadOnlyList<Scenario> Read(string feature)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, feature);
            return [.. FeatureReader.Read(file, "folder/F")];
        }
        finally
        {
            File.Delete(file);
        }
    }
}
