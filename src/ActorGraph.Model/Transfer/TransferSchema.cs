using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Transfer;

/// <summary>Makes the indexes and constraints of one database in another, where it knows them.</summary>
internal static class TransferSchema
{
    private const string Rules = "Neo.ClientError.Schema.";
    private const string Exists = "AlreadyExists";
    private const string NameExists = "WithNameAlreadyExists";

    // An index that belongs to a constraint comes with it; look-ups of labels and types every database has.
    private const string IndexQuery = """
        SHOW INDEXES YIELD name, type, owningConstraint, createStatement
        WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
        RETURN name, createStatement ORDER BY name
        """;

    private const string ConstraintQuery = "SHOW CONSTRAINTS YIELD name, createStatement RETURN name, createStatement ORDER BY name";

    /// <summary>The statements that make them, constraints first.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(IAsyncQueryRunner source, CancellationToken cancellation)
    {
        var statements = new List<string>();
        foreach (var query in (string[])[ConstraintQuery, IndexQuery])
        {
            await foreach (var record in QueryRows.ReadAsync(source, query, null, cancellation).ConfigureAwait(false))
            {
                if (record.Get<string>("name") != TransferTokens.Constraint) statements.Add(record.Get<string>("createStatement"));
            }
        }

        return statements;
    }

    /// <summary>Makes one. Null when it is there then, else why it is not, as a sentence.</summary>
    public static async Task<string?> MakeAsync(IAsyncSession target, string statement, CancellationToken cancellation)
    {
        try
        {
            await QueryRows.RunAsync(target, statement, null, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (ClientException exception) when (IsThere(exception.Code))
        {
            return null;
        }
        catch (Neo4jException exception) when (exception is ClientException or DatabaseException)
        {
            return $"Not made in the target: {statement}: {exception.Message.Split('\n')[0]}";
        }
    }

    /// <summary>Of the same kind, about the same; one that only has the same name is another.</summary>
    private static bool IsThere(string? code) =>
        code is not null && code.StartsWith(Rules, StringComparison.Ordinal) && code.EndsWith(Exists, StringComparison.Ordinal)
        && !code.EndsWith(NameExists, StringComparison.Ordinal);
}
