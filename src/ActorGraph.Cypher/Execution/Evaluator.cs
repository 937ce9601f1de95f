using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution;

/// <summary>A compiled expression: its value for the row that is in the frame of the execution.</summary>
internal delegate Value Evaluator(QueryExecution execution);

/// <summary>A compiled predicate: whether it is true, and not false or NULL, for the row in the frame.</summary>
internal delegate bool Predicate(QueryExecution execution);
