using System.Globalization;
using System.Text.RegularExpressions;
using ActorGraph.Cypher.Conformance.Notation;
using Neo4j.Driver;

namespace ActorGraph.Cypher.Tests.Compared.Asking;

/// <summary>Puts a query to a database through a driver, and writes down the whole of what it says.</summary>
internal static partial class Asking
{
    // Neo4j plans some generated queries so that they would take hours.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>The answer to a query in a transaction of its own; an error where it takes more than a minute.</summary>
    public static async Task<Answer> AskAsync(this IDriver driver, string query, IReadOnlyDictionary<string, Notated> parameters, bool inOrder, bool notified = false)
    {
        await using var session = driver.AsyncSession();
        try
        {
            var given = parameters.ToDictionary(entry => entry.Key, entry => DriverValues.FromNotation(entry.Value)!);
            var cursor = await session.RunAsync(query, given, transaction => transaction.WithTimeout(Longest));
            var columns = await cursor.KeysAsync();
            var rows = new List<string>();
            while (await cursor.FetchAsync())
                rows.Add(Row(columns.Select(column => CanonicalText.Of(DriverValues.ToNotation(cursor.Current[column]), scalarsAsStrings: false))));
            if (!inOrder)
                rows.Sort(StringComparer.Ordinal);
            var summary = await cursor.ConsumeAsync();
            string[] counters = summary.Counters.ContainsUpdates ? [Counters(summary.Counters)] : [];
            IEnumerable<string> notifications = notified ? summary.Notifications.Select(Notification).Order(StringComparer.Ordinal) : [];
            return new Answer([Row(columns), .. rows, .. counters, .. notifications]);
        }
        catch (ConnectionReadTimeoutException error)
        {
            // After many divisions by zero Neo4j loses the message of one, and then cannot send the error.
            return new Answer([$"error {Answer.Timeout}"]) { Message = error.Message };
        }
        catch (Neo4jException error) when (error.Code is not null)
        {
            return new Answer([$"error {error.Code}{Place(error.Message)}"]) { Message = error.Message, Status = error.Status?.ToString() };
        }
    }

    /// <summary>Runs a statement whose answer does not matter.</summary>
    /// <exception cref="Neo4jException">It failed.</exception>
    public static async Task PrepareAsync(this IDriver driver, string statement)
    {
        await using var session = driver.AsyncSession();
        await (await session.RunAsync(statement)).ConsumeAsync();
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells).ReplaceLineEndings("\\n")} |";

    private static string Counters(ICounters counters)
    {
        (string Name, int Count)[] all =
        [
            ("nodes created", counters.NodesCreated), ("nodes deleted", counters.NodesDeleted),
            ("relationships created", counters.RelationshipsCreated), ("relationships deleted", counters.RelationshipsDeleted),
            ("properties set", counters.PropertiesSet), ("labels added", counters.LabelsAdded), ("labels removed", counters.LabelsRemoved),
            ("indexes added", counters.IndexesAdded), ("indexes removed", counters.IndexesRemoved),
            ("constraints added", counters.ConstraintsAdded), ("constraints removed", counters.ConstraintsRemoved),
        ];
        return "counted " + string.Join(", ", all.Where(counter => counter.Count != 0).Select(counter => $"{counter.Count} {counter.Name}"));
    }

    private static string Notification(INotification notification) => notification.Position is { } place
        ? string.Create(CultureInfo.InvariantCulture, $"notified {notification.Code} at {place.Line}:{place.Column}")
        : $"notified {notification.Code}";

    private static string Place(string message) =>
        PlaceInMessage().Match(message) is { Success: true } match ? $" at {match.Groups[1].Value}:{match.Groups[2].Value}" : "";

    [GeneratedRegex(@"\(line (\d+), column (\d+) \(offset: \d+\)\)")]
    private static partial Regex PlaceInMessage();
}
