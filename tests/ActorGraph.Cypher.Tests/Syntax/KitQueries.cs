using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Tests.Syntax;

/// <summary>The queries of the openCypher kit as texts, where the kit lies beside the repository or where <c>TCK_DIR</c> says.</summary>
internal static partial class KitQueries
{
    /// <param name="Name">Feature and scenario.</param>
    /// <param name="Text">The query.</param>
    /// <param name="ExpectedError">What the scenario says of the query under test, such as <c>SyntaxError at compile time: UnexpectedSyntax</c>; null where it succeeds.</param>
    internal sealed record KitQuery(string Name, string Text, string? ExpectedError);

    public static IReadOnlyList<KitQuery> Read()
    {
        Assert.SkipWhen(Folder() is null, "There is no ../shared: the openCypher kit is neither in ../shared/tck beside the repository nor in the folder that TCK_DIR names.");
        return ReadIfPresent();
    }

    public static IReadOnlyList<KitQuery> ReadIfPresent() => Folder() is { } folder
        ? [.. Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order().SelectMany(ReadFeature)]
        : [];

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("TCK_DIR") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var kit = Path.Combine(folder.FullName, "shared", "tck");
            if (Directory.Exists(kit)) return kit;
        }

        return null;
    }

    private static IEnumerable<KitQuery> ReadFeature(string file)
    {
        foreach (var scenario in ScenarioStart().Split(File.ReadAllText(file)).Skip(1))
        {
            var name = $"{Path.GetFileNameWithoutExtension(file)} {scenario[..scenario.IndexOf('\n')].Trim()}";
            var error = ExpectedError().Match(scenario) is { Success: true } match ? match.Groups[1].Value.Trim() : null;
            foreach (Match step in DocString().Matches(scenario))
            {
                var underTest = step.Groups[1].Value == "executing query";
                foreach (var text in Instances(step.Groups[2].Value, scenario))
                    yield return new KitQuery(name, text, underTest ? error : null);
            }
        }
    }

    private static IEnumerable<string> Instances(string query, string scenario)
    {
        var examples = scenario.Split("Examples:").Skip(1).ToList();
        if (examples.Count == 0) yield return query;
        foreach (var table in examples)
        {
            var rows = table.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith('|')).Select(Cells).ToList();
            foreach (var row in rows.Skip(1))
            {
                yield return rows[0].Zip(row).Aggregate(query, (text, cell) => text.Replace($"<{cell.First}>", cell.Second, StringComparison.Ordinal));
            }
        }
    }

    private static string[] Cells(string row) =>
        [.. UnescapedBar().Split(row.Trim().Trim('|')).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal))];

    [GeneratedRegex(@"^[ \t]*Scenario(?: Outline)?:", RegexOptions.Multiline)]
    private static partial Regex ScenarioStart();

    [GeneratedRegex(@"^[ \t]*Then an? (\w+ should be raised at .*)$", RegexOptions.Multiline)]
    private static partial Regex ExpectedError();

    [GeneratedRegex("^[ \\t]*(?:Given|And|When|Then) ([^\\n]*):[ \\t]*\\r?\\n[ \\t]*\"\"\"[ \\t]*\\r?\\n(.*?)^[ \\t]*\"\"\"", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex DocString();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex UnescapedBar();
}
