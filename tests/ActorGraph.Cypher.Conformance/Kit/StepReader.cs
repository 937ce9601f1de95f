using System.Text.RegularExpressions;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>Knows every sentence of the kit.</summary>
public static partial class StepReader
{
    private static readonly IReadOnlyList<IReadOnlyList<string>> NoTable = [];

    /// <summary>The step that a sentence with what stands under it means.</summary>
    /// <param name="sentence">The text after Given, When, Then or And.</param>
    /// <param name="text">The text in triple quotes under it.</param>
    /// <param name="table">The rows of the table under it.</param>
    public static Step Read(string sentence, string? text, IReadOnlyList<IReadOnlyList<string>>? table)
    {
        try
        {
            return ReadQueryStep(sentence, text) ?? ReadCheck(sentence, table ?? NoTable) ?? ReadGiven(sentence, table ?? NoTable)
                ?? new UnreadableStep($"The step `{sentence}` is not known.");
        }
        catch (FormatException error)
        {
            return new UnreadableStep($"The step `{sentence}` cannot be read. {error.Message}");
        }
    }

    private static Step? ReadQueryStep(string sentence, string? text) => sentence switch
    {
        "having executed:" => new HavingExecuted(Required(text)),
        "executing query:" or "executing control query:" => new ExecuteQuery(Required(text)),
        _ => null,
    };

    private static Step? ReadCheck(string sentence, IReadOnlyList<IReadOnlyList<string>> table)
    {
        switch (sentence)
        {
            case "the result should be, in any order:":
                return new ExpectRows(Table(table), InOrder: false, SortLists: false);
            case "the result should be, in order:":
                return new ExpectRows(Table(table), InOrder: true, SortLists: false);
            case "the result should be (ignoring element order for lists):":
                return new ExpectRows(Table(table), InOrder: false, SortLists: true);
            case "the result should be, in order (ignoring element order for lists):":
                return new ExpectRows(Table(table), InOrder: true, SortLists: true);
            case "the result should be empty":
                return new ExpectNoRows();
            case "no side effects":
                return new ExpectSideEffects(SideEffects.None);
            case "the side effects should be:":
                return new ExpectSideEffects(new SideEffects(Pairs(table).Select(pair => KeyValuePair.Create(pair.Key, int.Parse(pair.Value)))));
        }

        var error = ErrorSentence().Match(sentence);
        if (!error.Success)
            return null;
        var (phase, detail) = (error.Groups["phase"].Value, error.Groups["detail"].Value);
        return new ExpectError(error.Groups["type"].Value, phase == "any time" ? null : phase, detail == "*" ? null : detail);
    }

    private static Step? ReadGiven(string sentence, IReadOnlyList<IReadOnlyList<string>> table)
    {
        if (sentence is "an empty graph" or "any graph")
            return new GivenGraph(Name: null);
        if (sentence == "parameters are:")
            return new GivenParameters(Pairs(table).ToDictionary(pair => pair.Key, pair => NotationParser.Parse(pair.Value), StringComparer.Ordinal));
        if (NamedGraphSentence().Match(sentence) is { Success: true } graph)
            return new GivenGraph(graph.Groups["name"].Value);
        if (ProcedureSentence().Match(sentence) is { Success: true } procedure)
            return new GivenProcedure(TableProcedure.Parse(procedure.Groups["signature"].Value, Table(table)));
        return null;
    }

    private static string Required(string? text) => text ?? throw new FormatException("The query is missing.");

    private static ResultTable Table(IReadOnlyList<IReadOnlyList<string>> table) => table.Count == 0
        ? new ResultTable([], [])
        : new ResultTable(table[0], [.. table.Skip(1).Select(row => (IReadOnlyList<Notated>)[.. row.Select(NotationParser.Parse)])]);

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IReadOnlyList<IReadOnlyList<string>> table) => table.Select(
        row => row.Count == 2 ? KeyValuePair.Create(row[0], row[1]) : throw new FormatException("Two columns, a name and a value, were expected."));

    [GeneratedRegex("^an? (?<type>\\w+) should be raised at (?<phase>compile time|runtime|any time): (?<detail>.+)$")]
    private static partial Regex ErrorSentence();

    [GeneratedRegex("^the (?<name>[\\w-]+) graph$")]
    private static partial Regex NamedGraphSentence();

    [GeneratedRegex("^there exists a procedure (?<signature>.+)$")]
    private static partial Regex ProcedureSentence();
}
