using System.Text;
using System.Text.RegularExpressions;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Tests.Compared;
using ActorGraph.Cypher.Tests.Compared.Generated;

namespace ActorGraph.Cypher.Tests.Documentation;

/// <summary><c>docs/cypher.md</c>, whose lists are made from what the engine has registered and from what differs from Neo4j.</summary>
internal static partial class CypherPage
{
    public static string Path => Repository.PathOf("docs", "cypher.md");

    /// <summary>The page with its lists made anew.</summary>
    public static string Made(string page) => Section().Replace(page, match =>
        $"<!-- generated: {match.Groups["name"].Value} -->\n{Content(match.Groups["name"].Value)}<!-- end -->");

    private static string Content(string name) => name switch
    {
        "differences" => Differences(),
        "functions" => Functions(),
        "procedures" => Procedures(),
        _ => throw new FormatException($"The page asks for a list `{name}` that nobody makes."),
    };

    /// <summary>The headings one level down, and the names of cases left to those who read the corpus.</summary>
    private static string Differences()
    {
        var text = File.ReadAllText(Corpus.PathOf("Differences.md"));
        var body = text[text.IndexOf("\n## ", StringComparison.Ordinal)..].Replace("\n## ", "\n### ", StringComparison.Ordinal);
        return $"""
            ## Differences from Neo4j 5.26

            Names such as `Numbers/abs-min` are cases of the comparison in `tests/ActorGraph.Cypher.Tests/Compared`. A query is the shortest that shows a kind in
            which generated queries differ; there are {DifferenceKind.All.Count}, recognised by patterns, of which some are wide: a text that is no Cypher may be pointed at anywhere.
            Twice 10,000 queries over random graphs that the list had not seen (seeds from 700000 and from 900000, all 548 productions of a grammar) were asked: 158
            and 128 differed, 4 and 4 of them in ways that no pattern knew. Two of these 8 had other rows or counts (they belong to kinds that are listed,
            whose patterns were widened: what a clause sees, and factors of a duration); one was answered here and is a chained predicate; five were refused by both, at another place, most
            for having two mistakes. What could be mended of them was. Of paths that
            a selector may pick freely, and of what a clock says, only the number of rows is compared. (`ACTORGRAPH_GENERATED=10000 ACTORGRAPH_SEED=700000 dotnet test
            tests/ActorGraph.Cypher.Tests --filter FullyQualifiedName~Query_answersAsNeo4jDoes`, beside a Neo4j 5.26.31; `ACTORGRAPH_REPORT=FILE` takes how often each
            production was used.)

            """ + $"{body.TrimEnd()}\n";
    }

    private static string Functions()
    {
        var text = new StringBuilder("## Functions\n");
        var known = FunctionRegistry.BuiltIn;
        var all = known.Functions.Select(function => (function.Category, function.Signature, function.Description))
            .Concat(known.Aggregates.Select(function => (Category: AggregateDefinition.Category, function.Signature, function.Description)));
        foreach (var category in all.GroupBy(function => function.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"\n### {category.Key}\n\n| function | |\n| --- | --- |\n");
            foreach (var (_, signature, description) in category.OrderBy(function => function.Signature, StringComparer.OrdinalIgnoreCase))
                text.Append($"| `{Cell(signature)}` | {Cell(description)} |\n");
        }

        return text.ToString();
    }

    private static string Procedures()
    {
        using var database = CypherDatabase.InMemory();
        var text = new StringBuilder("## Procedures\n\n| procedure | |\n| --- | --- |\n");
        foreach (ProcedureDefinition procedure in database.Procedures.All)
            text.Append($"| `{Cell(procedure.Signature)}` | {Cell(procedure.Description)} |\n");
        return text.ToString();
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex("<!-- generated: (?<name>[a-z]+) -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Section();
}
