using System.Globalization;

namespace ActorGraph.Cypher.Tests.Compared;

/// <summary>
/// What a database said, line by line: columns, rows and counters, or an error with its code and place. Rows whose order does
/// not count stand sorted, so that two answers are alike when their lines are.
/// </summary>
internal sealed record Answer(IReadOnlyList<string> Lines)
{
    /// <summary>The code of an answer that did not come in time, or with which it begins.</summary>
    public const string Timeout = "Neo.ClientError.Transaction.TransactionTimedOut";

    /// <summary>What an error said in words, which may differ; null where there is none.</summary>
    public string? Message { get; init; }

    /// <summary>The GQL status of the error and those of its causes, as in <c>42001 &lt; 42N08</c>; null where it is not known.</summary>
    public string? Status { get; init; }

    /// <summary>The code of the error; null where there is none.</summary>
    public string? Code => Lines is [var line] && line.StartsWith("error ", StringComparison.Ordinal) ? line[6..].Split(" at ")[0] : null;

    /// <summary>Whether the query took too long.</summary>
    public bool IsTimeout => Code?.StartsWith(Timeout, StringComparison.Ordinal) == true;

    /// <summary>Whether there is a row behind the columns.</summary>
    public bool HasRows => Code is null && Lines.Skip(1).Any(line => !line.StartsWith("counted ", StringComparison.Ordinal));

    /// <summary>The line and the column of the error, from 1; null where it names none.</summary>
    public (int Line, int Column)? Place
    {
        get
        {
            if (Code is null || Lines[0].Split(" at ") is not [_, var place]) return null;
            var numbers = place.Split(':');
            return (int.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
        }
    }

    /// <summary>What <paramref name="found"/> has otherwise; null where nothing.</summary>
    public string? Compare(Answer found)
    {
        // Neo4j names no place for what fails while a query runs; saying where is no difference.
        var placeless = Lines is [var only] && only.StartsWith("error ", StringComparison.Ordinal) && !only.Contains(" at ", StringComparison.Ordinal);
        var given = placeless ? found.Lines.Select(line => line.Split(" at ")[0]).ToList() : found.Lines;
        return Lines.SequenceEqual(given) ? null : $"expected:\n{this}\nfound:\n{found}";
    }

    /// <summary>How the status of <paramref name="found"/> is another one, where this one is known; null where it is not.</summary>
    public string? CompareStatus(Answer found) =>
        Status is null || Status == found.Status ? null : $"expected status:\n{Status}\nfound:\n{found.Status}";

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', Lines);
}
