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
    /// <summary>The full-text index over names and aliases of actors.</summary>
    public const string ActorNames = "actorNames";

    /// <summary>The full-text index over the text of claims.</summary>
    public const string ClaimTexts = "claimTexts";

    /// <summary>The full-text index over the titles of sources.</summary>
    public const string SourceTitles = "sourceTitles";

    /// <summary>The full-text index over the names of events, treaties and places.</summary>
    public const string MatterNames = "matterNames";

    /// <summary>The indexes that a search by name needs. None can fail, whatever a case holds.</summary>
    public static IReadOnlyList<string> SearchIndexes { get; } =
    [
        $"CREATE FULLTEXT INDEX {ActorNames} IF NOT EXISTS FOR (n:Actor) ON EACH [n.name, n.aliases]",
        $"CREATE FULLTEXT INDEX {ClaimTexts} IF NOT EXISTS FOR (n:Claim) ON EACH [n.text]",
        $"CREATE FULLTEXT INDEX {SourceTitles} IF NOT EXISTS FOR (n:Source) ON EACH [n.title]",
        $"CREATE FULLTEXT INDEX {MatterNames} IF NOT EXISTS FOR (n:Event|Treaty|Place) ON EACH [n.name]",
    ];

    /// <summary>The statements. Each may be run again: it does nothing where its index is there already.</summary>
    public static IReadOnlyList<string> Statements { get; } =
    [
        .. Labels.Kinds.Words.Select(label =>
            $"CREATE CONSTRAINT {label.ToLowerInvariant()}Id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"),
        "CREATE INDEX statementSaidAt IF NOT EXISTS FOR (n:Statement) ON (n.saidAt)",
        "CREATE INDEX statementStance IF NOT EXISTS FOR (n:Statement) ON (n.stance)",
        .. SearchIndexes,
    ];

    /// <summary>Runs all of them. A <see cref="ClientException"/> when what is stored breaks a constraint, as two nodes with one id do.</summary>
    public static Task RunAsync(CaseDatabase database, CancellationToken cancellation = default) => RunAsync(database, Statements, cancellation);

    /// <summary>Gives a case that an earlier version has made the search indexes that have come since.</summary>
    public static Task RunSearchIndexesAsync(CaseDatabase database, CancellationToken cancellation = default) =>
        RunAsync(database, SearchIndexes, cancellation);

    private static async Task RunAsync(CaseDatabase database, IReadOnlyList<string> statements, CancellationToken cancellation)
    {
        var session = database.OpenSession(AccessMode.Write);
        await using (session.ConfigureAwait(false))
        {
            foreach (var statement in statements)
                await QueryRows.RunAsync(session, statement, null, cancellation).ConfigureAwait(false);
        }
    }
}
