using ActorGraph.Model.Domain;
using ActorGraph.Model.Storage;
using Neo4j.Driver;

namespace ActorGraph.Model.Schema;

/// <summary>
/// The constraints and indexes of a case, in the syntax of Neo4j 5. Only what its community edition has: that properties are
/// there and of the right type is checked by <see cref="ElementRules"/>.
/// </summary>
public static class SchemaSetup
{
    /// <summary>The statements. Each may be run again: it does nothing where its index is there already.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        .. Labels.Kinds.Words.Select(label =>
            $"CREATE CONSTRAINT {label.ToLowerInvariant()}Id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"),
        "CREATE INDEX statementSaidAt IF NOT EXISTS FOR (n:Statement) ON (n.saidAt)",
        "CREATE INDEX statementStance IF NOT EXISTS FOR (n:Statement) ON (n.stance)",
        .. SearchIndexes.OfTheModel.Select(index => index.Statement),
    ];

    /// <summary>Runs all of them. A <see cref="ClientException"/> when what is stored breaks a constraint, as two nodes with one id do.</summary>
    public static async Task RunAsync(CaseDatabase database, CancellationToken cancellation = default)
    {
        var session = database.OpenSession(AccessMode.Write);
        await using (session.ConfigureAwait(false))
        {
            foreach (var statement in Statements)
                await QueryRows.RunAsync(session, statement, null, cancellation).ConfigureAwait(false);
        }
    }
}
