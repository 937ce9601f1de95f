using System.Text.RegularExpressions;

namespace ActorGraph.Cypher.Tests.Compared.Generated;

/// <summary>A way in which our answers differ from Neo4j's on purpose, as the page on Cypher lists it.</summary>
/// <param name="Shortest">The shortest query that shows it.</param>
/// <param name="Covers">Whether a difference is of this kind.</param>
internal sealed partial record DifferenceKind(string Shortest, Func<Difference, bool> Covers)
{
    private const string SyntaxError = "Neo.ClientError.Statement.SyntaxError";
    private const string TypeError = "Neo.ClientError.Statement.TypeError";

    /// <summary>All that are listed.</summary>
    public static IReadOnlyList<DifferenceKind> All { get; } =
    [
        new("RETURN 1 IS NULL IN [true]", d => IsRefused(d, "Invalid input") && d.Found.Code is null && Predicate().IsMatch(d.TextAt(d.Expected))),
        new("MATCH SHORTEST 1 (p = (a) ((b)-->(c))+ (d))", d => IsRefused(d, "Sub-path assignment is currently not supported")),
        new("MATCH B", d => IsRefused(d, "Invalid input") && d.Found.Code == SyntaxError),
        new("RETURN size($one)", d => IsRefused(d, "Type mismatch for parameter") || (IsRefused(d, "Type mismatch") && d.Found.Code == TypeError)),
        new("RETURN $list OR false", d => d is { Expected.Code: null, Found.Code: TypeError } && d.Query.Contains("$list", StringComparison.Ordinal)),
        new("MATCH p = ()-->(n) WITH DISTINCT p WHERE size(nodes(p)) > 1 RETURN 1", d => IsRefused(d, "UNNAMED") && d.Found.Code is null),
        new("MATCH (n) WHERE COUNT { (n)--() } > 'a' RETURN count(n)", d => d.Expected is { Code: TypeError, Message: { } message } && message.Contains("Expected a numeric value", StringComparison.Ordinal) && d.Found.Code is null),
        new("RETURN substring('a', -1)", d => d.Expected.Code is "Neo.DatabaseError.Statement.ExecutionFailed" or "Neo.ClientError.Procedure.ProcedureCallFailed" &&
            d.Found.Code is SyntaxError or TypeError or "Neo.ClientError.Statement.ArgumentError" || d is { Expected.Code: "Neo.ClientError.Procedure.ProcedureCallFailed", Found.Code: null }),
        new("RETURN COLLECT { UNWIND [1, 2] AS x RETURN x }[-1]", d => HaveOtherRows(d) && CountsFromTheEndOfCollect().IsMatch(d.Query)),
        new("MATCH (n) RETURN reverse(n.l)", d => d.Expected.Code == TypeError && d.Found.Code is null && ReversesAProperty().IsMatch(d.Query)),
        new("MATCH (n)--{0,1}(m) OPTIONAL MATCH SHORTEST 1 GROUP (n)--(o) RETURN count(o), 1", d => HaveOtherRows(d) && ConstantBesideACount().IsMatch(d.Query)),
        new("UNWIND [0.0] AS x UNWIND [-0.0] AS y RETURN x > y", d => HaveOtherRows(d) && d.Query.Contains("-0.0", StringComparison.Ordinal)),
        new("RETURN rtrim('a', 'a')", d => HaveOtherRows(d) && TrimsTheEnd().IsMatch(d.Query)),
        new("RETURN duration({seconds: 1}) / 3.1", d => HaveOtherRows(d) && MultipliesADuration().IsMatch(d.Query)),
        new("RETURN NOT (duration('P1D') < duration('P1D'))", d => HaveOtherRows(d) && NegatesAComparisonOfDurations().IsMatch(d.Query)),
        new("MATCH (n) DELETE n SET n.p = 1", d => d.Expected.Code is null && d.Found.Code == "Neo.ClientError.Statement.EntityNotFound"),
        new("MATCH (a)<-[:R]-() DETACH DELETE a", d => d is { Expected.Code: null, Found.Code: null } && ReadsWhatIsWritten().IsMatch(d.Query)),
        new("RETURN toIntegerOrNull(0.0 / 0.0)", d => d.Expected.Code is null && d.Found.Code is TypeError or null && MakesIntegersOfAll(d)),
        new("MATCH shortestPath((a)-[*]->(b)) MATCH (a:Missing) RETURN 1", d => MeetsItself(d.Expected) || MeetsItself(d.Found)),
        new("MATCH (a), (b:Missing) WHERE 1 / 0 = 1 RETURN 1", d => d is { Found: { Code: null, HasRows: false } } && FailsWithARow(d.Expected) ||
            d is { Expected: { Code: null, HasRows: false } } && FailsWithARow(d.Found)),
    ];

    /// <summary>The kind of a difference; null where it is of none that is listed.</summary>
    public static DifferenceKind? Of(Difference difference) => All.FirstOrDefault(kind => kind.Covers(difference));

    private static bool IsRefused(Difference difference, string sentence) =>
        difference.Expected is { Code: SyntaxError, Message: { } message } && message.Contains(sentence, StringComparison.Ordinal);

    private static bool HaveOtherRows(Difference difference) => difference is { Aspect: "rows", Expected.Code: null, Found.Code: null };

    private static bool FailsWithARow(Answer answer) =>
        answer.Code is TypeError or "Neo.ClientError.Statement.ArgumentError" or "Neo.ClientError.Statement.ArithmeticError";

    // A shortest path is sought between a node and itself; a later clause or a LIMIT may leave that pair out before.
    private static bool MeetsItself(Answer answer) =>
        answer.Message?.Contains("when the start and end nodes are the same", StringComparison.Ordinal) == true;

    private static bool MakesIntegersOfAll(Difference difference) =>
        RoundsToInteger().IsMatch(difference.Query) && difference.Expected.Lines.Any(line => OfNaNOrBeyondIntegers().IsMatch(line));

    [GeneratedRegex(@"(?<!\d)(0|-?9223372036854775807|-9223372036854775808)(?!\d)")]
    private static partial Regex OfNaNOrBeyondIntegers();

    [GeneratedRegex(@"\b(rtrim\(|TRAILING\b)", RegexOptions.IgnoreCase)]
    private static partial Regex TrimsTheEnd();

    [GeneratedRegex(@"\bMATCH\b.*-.*\bDETACH DELETE\b|\b(SET|REMOVE)\b.*:\$\(|\b(SET|REMOVE)\b.*\b(SET|REMOVE)\b|\bCREATE\b.*\bMERGE\b", RegexOptions.Singleline)]
    private static partial Regex ReadsWhatIsWritten();

    [GeneratedRegex(@"\breverse\(\w+\.\w+\)")]
    private static partial Regex ReversesAProperty();

    [GeneratedRegex(@"\bCOLLECT \{.*\}\[(-|\.\.)", RegexOptions.Singleline)]
    private static partial Regex CountsFromTheEndOfCollect();

    [GeneratedRegex(@"\bOPTIONAL MATCH (ANY|SHORTEST)\b.*\bRETURN\b.*\bcount\(", RegexOptions.Singleline)]
    private static partial Regex ConstantBesideACount();

    [GeneratedRegex(@"\btoInteger(OrNull|List)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex RoundsToInteger();

    [GeneratedRegex(@"\bduration\b.*[*/]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex MultipliesADuration();

    [GeneratedRegex(@"\b(NOT|XOR)\b.*\bduration\b.*[<>]", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex NegatesAComparisonOfDurations();

    [GeneratedRegex(@"^(IN|IS|=~|CONTAINS|STARTS|ENDS|::|\|.*\sIN)(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Predicate();
}
