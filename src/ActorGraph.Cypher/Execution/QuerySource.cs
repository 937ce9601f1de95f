using ActorGraph.Graph;

namespace ActorGraph.Cypher.Execution;

/// <summary>What a query runs on: a state of the graph, and the transaction that may change it.</summary>
/// <param name="Graph">What is read; the transaction's own state where there is one.</param>
/// <param name="Transaction">Null for a query that only reads.</param>
/// <param name="Clock">The times of the transaction and of the statement.</param>
/// <param name="Database">The database around it, for procedures.</param>
/// <param name="Around">The transaction as the database sees it.</param>
internal sealed record QuerySource(
    GraphView Graph, WriteTransaction? Transaction, QueryClock Clock, CypherDatabase Database, CypherTransaction Around);
