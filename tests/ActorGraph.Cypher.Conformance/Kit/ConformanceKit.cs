using ActorGraph.TestSupport;

namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>A folder with the openCypher conformance kit: its scenarios and its named graphs.</summary>
public sealed class ConformanceKit
{
    private ConformanceKit(string folder, IReadOnlyList<Scenario> scenarios, IReadOnlyDictionary<string, NamedGraph> graphs)
    {
        Folder = folder;
        Scenarios = scenarios;
        Graphs = graphs;
    }

    /// <summary>Where it lies.</summary>
    public string Folder { get; }

    /// <summary>Its scenarios, by path and then in the order of the file.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; }

    /// <summary>Its named graphs.</summary>
    public IReadOnlyDictionary<string, NamedGraph> Graphs { get; }

    /// <summary>
    /// The folder that the environment variable <c>TCK_DIR</c> names, else <c>../shared/tck</c> beside the repository; null where
    /// there is none.
    /// </summary>
    public static string? Find() => Environment.GetEnvironmentVariable("TCK_DIR") is { Length: > 0 } named
        ? Directory.Exists(named) ? named : null
        : Repository.Beside("tck");

    /// <summary>Reads every feature file under <paramref name="folder"/> and the graphs in its folder <c>graphs</c>.</summary>
    /// <exception cref="FormatException">A file cannot be read, or two scenarios have the same name.</exception>
    public static ConformanceKit Read(string folder)
    {
        var scenarios = Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(file => FeatureReader.Read(file, FeaturePath(folder, file)))
            .ToList();
        var twice = scenarios.GroupBy(scenario => scenario.Id).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
            throw new FormatException($"Two scenarios are named `{twice.Key}`; a list of failures could not tell them apart.");
        return new ConformanceKit(folder, scenarios, NamedGraph.ReadAll(Path.Combine(folder, "graphs")));
    }

    /// <summary>The path of a feature without the folder <c>features</c> and the extension, the same on every system.</summary>
    private static string FeaturePath(string folder, string file)
    {
        var path = Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/');
        return path.StartsWith("features/", StringComparison.Ordinal) ? path["features/".Length..] : path;
    }
}
