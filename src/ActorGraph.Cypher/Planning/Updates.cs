using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Semantics.Bound;

namespace ActorGraph.Cypher.Planning;

/// <summary>Tells which clauses change the graph.</summary>
internal static class Updates
{
    /// <summary>Whether running the clause can change the graph.</summary>
    public static bool Any(BoundClause clause) => clause switch
    {
        BoundCreate or BoundMerge or BoundSet or BoundDelete or BoundForeach => true,
        BoundCall call => call.Procedure.Mode is ProcedureMode.Write or ProcedureMode.Schema,
        BoundSubqueryCall call => Any(call.Query),
        _ => false,
    };

    /// <summary>Whether running the query can change the graph.</summary>
    public static bool Any(BoundQuery query)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return query switch
        {
            BoundUnion union => Any(union.Left) || Any(union.Right),
            BoundSingleQuery single => single.Clauses.Any(Any),
            _ => false,
        };
    }
}
