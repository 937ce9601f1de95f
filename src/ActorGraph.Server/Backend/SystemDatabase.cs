using ActorGraph.Bolt.Server;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Server.Backend;

/// <summary>
/// The database `system`, which every Neo4j has and its clients ask about the server: it answers commands that show something and
/// procedures, of the one server that there is, and holds no graph.
/// </summary>
internal static class SystemDatabase
{
    public const string Name = "system";

    public static bool Is(string? database) => Name.Equals(database, StringComparison.OrdinalIgnoreCase);

    /// <summary>Lets through what can be asked there.</summary>
    /// <exception cref="BoltFailureException">It is about a graph.</exception>
    public static void Check(string query)
    {
        if (Parse(query) is not QueryStatement { Query: SingleQuery { Clauses: var clauses } } || !clauses.All(IsAnswered) || clauses[0] is WithClause or ReturnClause)
            throw new BoltFailureException(
                "Neo.ClientError.Statement.UnsupportedAdministrationCommand",
                $"Unsupported administration command: {query} The database `{Name}` answers SHOW commands and procedures only; the graph is in `{CaseServer.DatabaseName}`.");
    }

    private static bool IsAnswered(Clause clause) => clause is ShowClause or TerminateClause or CallClause or WithClause or ReturnClause;

    private static Statement Parse(string query)
    {
        try
        {
            return CypherParser.Parse(query).Statement;
        }
        catch (CypherException error)
        {
            throw Failures.Of(error);
        }
    }
}
