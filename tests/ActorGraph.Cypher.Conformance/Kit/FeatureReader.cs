using Gherkin;
using Gherkin.Ast;

namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>Turns feature files into scenarios: outlines become one scenario per example row, backgrounds are put in front.</summary>
public static class FeatureReader
{
    /// <summary>The scenarios of a feature file, in order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">What the ids of its scenarios begin with.</param>
    /// <exception cref="FormatException">The file is not a feature.</exception>
    public static IEnumerable<Scenario> Read(string file, string path)
    {
        Feature feature;
        try
        {
            feature = new Parser().Parse(file).Feature;
        }
        catch (ParserException error)
        {
            throw new FormatException($"`{file}` is not a feature file. {error.Message}", error);
        }

        return feature is null ? [] : Scenarios(feature, feature.Children, [], path);
    }

    private static IEnumerable<Scenario> Scenarios(
        Feature feature, IEnumerable<IHasLocation> children, IReadOnlyList<Gherkin.Ast.Step> background, string path)
    {
        foreach (var child in children)
        {
            switch (child)
            {
                case Background found:
                    background = [.. background, .. found.Steps];
                    break;
                case Rule rule:
                    foreach (var scenario in Scenarios(feature, rule.Children, background, path))
                        yield return scenario;
                    break;
                case Gherkin.Ast.Scenario outline:
                    foreach (var scenario in Expand(feature, outline, background, path))
                        yield return scenario;
                    break;
            }
        }
    }

    private static IEnumerable<Scenario> Expand(
        Feature feature, Gherkin.Ast.Scenario outline, IReadOnlyList<Gherkin.Ast.Step> background, string path)
    {
        var steps = background.Concat(outline.Steps).ToList();
        var id = $"{path} {outline.Name}";
        if (!outline.Examples.Any())
        {
            yield return new Scenario(id, feature.Name, outline.Name, [.. steps.Select(step => Bind(step, []))]);
            yield break;
        }

        var number = 0;
        foreach (var examples in outline.Examples)
        {
            var names = examples.TableHeader?.Cells.Select(cell => cell.Value).ToList() ?? [];
            foreach (var row in examples.TableBody ?? [])
            {
                var example = names.Zip(row.Cells, (name, cell) => ($"<{name}>", cell.Value)).ToList();
                number++;
                yield return new Scenario($"{id} #{number}", feature.Name, outline.Name, [.. steps.Select(step => Bind(step, example))]);
            }
        }
    }

    private static Step Bind(Gherkin.Ast.Step step, IReadOnlyList<(string Placeholder, string Value)> example) => StepReader.Read(
        Replace(step.Text.Trim(), example),
        step.DocString is { } text ? Replace(text.Content, example) : null,
        step.DataTable is { } table
            ? [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Cells.Select(cell => Replace(cell.Value, example))])]
            : null);

    private static string Replace(string text, IReadOnlyList<(string Placeholder, string Value)> example) =>
        example.Aggregate(text, (result, entry) => result.Replace(entry.Placeholder, entry.Value, StringComparison.Ordinal));
}
