using ActorGraph.Cypher.Conformance.Kit;

namespace ActorGraph.Cypher.Tests.Compared;

/// <summary>The cases that stand beside this file, in <c>Corpus</c>, over the graphs in <c>Graphs</c>.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyList<CorpusFile>> ReadFiles = new(() =>
        [.. Directory.EnumerateFiles(PathOf("Corpus"), "*.cases").Order(StringComparer.Ordinal).Select(CorpusFile.Read)]);

    private static readonly Lazy<Dictionary<string, ComparisonCase>> ReadCases = new(() =>
        Files.SelectMany(file => file.Cases).ToDictionary(@case => @case.Id, StringComparer.Ordinal));

    /// <summary>The files, by name.</summary>
    public static IReadOnlyList<CorpusFile> Files => ReadFiles.Value;

    /// <summary>The case of a name such as <c>Labels/or</c>.</summary>
    public static ComparisonCase Case(string id) => ReadCases.Value[id];

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Ids => Files.SelectMany(file => file.Cases).Select(@case => @case.Id);

    /// <summary>The statements that make a graph.</summary>
    public static IReadOnlyList<string> Graph(string name) =>
        [.. NamedGraph.Split(File.ReadAllText(Path.Combine(PathOf("Graphs"), name + ".cypher")))];

    /// <summary>A path beside this file.</summary>
    public static string PathOf(string name) => Repository.PathOf("tests", "ActorGraph.Cypher.Tests", "Compared", name);
}
