using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Tests.Syntax;

public sealed class KitParsingTests
{
    /// <summary>The details of errors that are found without knowing what any name means.</summary>
    private static readonly string[] SyntacticDetails =
    [
        "UnexpectedSyntax", "InvalidNumberLiteral", "IntegerOverflow", "FloatingPointOverflow", "InvalidUnicodeLiteral",
        "InvalidUnicodeCharacter", "InvalidRelationshipPattern",
    ];

    [Fact]
    public void Kit_queries_parse_or_fail_with_the_detail_that_the_kit_asks_for()
    {
        var queries = KitQueries.Read();
        Assert.True(queries.Count > 1000, "The kit was not read whole.");
        var wrong = queries.Select(Complaint).OfType<string>().ToList();
        Assert.Empty(wrong);
    }

    /// <summary>That a pattern is no value shows only where its place is known.</summary>
    private static bool StandsForItsTruth(KitQueries.KitQuery query) => query.Name.Contains("pattern predicate", StringComparison.Ordinal) || query.Name.Contains("using pattern in", StringComparison.Ordinal);

    private static string? Complaint(KitQueries.KitQuery query)
    {
        var expected = SyntacticDetails.FirstOrDefault(detail => query.ExpectedError?.EndsWith($"compile time: {detail}", StringComparison.Ordinal) == true);
        try
        {
            CypherParser.Parse(query.Text);
            return expected is null || StandsForItsTruth(query) ? null : $"{query.Name}: parsed, but {expected} was expected: {query.Text}";
        }
        catch (CypherException error)
        {
            return error.Error.Detail == expected ? null : $"{query.Name}: {error.Error.Detail}: {error.Message}";
        }
    }
}
