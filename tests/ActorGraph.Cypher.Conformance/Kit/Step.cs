using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>One step of a scenario.</summary>
public abstract record Step;

/// <summary>Start from a graph: an empty one (which any graph may be), or the named one.</summary>
public sealed record GivenGraph(string? Name) : Step;

/// <summary>Run a query that prepares the graph; it must succeed.</summary>
public sealed record HavingExecuted(string Query) : Step;

/// <summary>Give parameters to the queries that follow.</summary>
public sealed record GivenParameters(IReadOnlyDictionary<string, Notated> Values) : Step;

/// <summary>Provide a procedure that answers from a table.</summary>
public sealed record GivenProcedure(TableProcedure Procedure) : Step;

/// <summary>Run the query under test, or a control query after it.</summary>
public sealed record ExecuteQuery(string Query) : Step;

/// <summary>The last query gave these rows.</summary>
public sealed record ExpectRows(ResultTable Table, bool InOrder, bool SortLists) : Step;

/// <summary>The last query gave no rows.</summary>
public sealed record ExpectNoRows : Step;

/// <summary>The last query changed this much of the graph, and nothing else.</summary>
public sealed record ExpectSideEffects(SideEffects Effects) : Step;

/// <summary>The last query failed like this. A null phase means at any time, a null detail any detail.</summary>
public sealed record ExpectError(string Type, string? Phase, string? Detail) : Step;

/// <summary>A step that cannot be read: its scenario fails, the others are run.</summary>
public sealed record UnreadableStep(string Reason) : Step;
