namespace ActorGraph.Cypher.Procedures;

/// <summary>Procedures that Neo4j or its libraries have and this database does not, with the reason, so that whoever calls one is told more than that it is unknown.</summary>
internal static class UnavailableProcedures
{
    private static readonly (string Prefix, string Reason)[] s_families =
    [
        ("apoc.", "APOC is a library for Neo4j's own server."),
        ("gds.", "Graph Data Science is a library for Neo4j's own server."),
        ("genai.", "there is no connection to language models."),
        ("db.cdc.", "changes are not kept as a stream."),
        ("db.index.vector.", "there are no vector indexes."),
        ("db.create.set", "there are no vector properties."),
        ("db.stats.", "queries are not sampled."),
        ("dbms.queryJmx", "there is no Java virtual machine to ask."),
        ("dbms.cluster.", "there is no cluster."),
        ("dbms.routing.", "routing is answered by the Bolt protocol itself."),
        ("dbms.security.", "there are no users and roles."),
        ("dbms.quarantineDatabase", "there is one database."),
        ("dbms.", "it manages Neo4j's own server. SHOW SETTINGS, SHOW TRANSACTIONS and TERMINATE TRANSACTIONS tell what there is."),
    ];

    /// <summary>Why a procedure cannot be called; null where nothing is known of the name.</summary>
    public static string? ReasonFor(string name)
    {
        foreach (var (prefix, reason) in s_families)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return reason;
        }

        return null;
    }
}
