using ActorGraph.Cypher.Execution.Operators;
using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Execution;

/// <summary>A query ready to run, any number of times and at the same time: nothing in it changes.</summary>
/// <param name="Root">The operators; each execution clones them.</param>
/// <param name="Nested">The operators of queries inside expressions.</param>
/// <param name="Names">The names that the plan refers to.</param>
/// <param name="Slots">The size of a frame.</param>
/// <param name="Columns">The names of the result's columns.</param>
/// <param name="ColumnSlots">Where in the frame each column is.</param>
/// <param name="Parameters">The parameters that must be given.</param>
/// <param name="Updates">Whether it can change the graph.</param>
/// <param name="InTransactions">Whether it makes transactions of its own.</param>
/// <param name="Mode">Whether it is run, only planned, or measured.</param>
/// <param name="Plan">The logical plan, for EXPLAIN.</param>
/// <param name="Measured">The steps of the plan by the number under which PROFILE measures them; empty elsewhere.</param>
/// <param name="Observations">What was noticed about it.</param>
internal sealed record CompiledQuery(
    Operator Root,
    IReadOnlyList<Operator> Nested,
    NameTable Names,
    int Slots,
    IReadOnlyList<string> Columns,
    int[] ColumnSlots,
    IReadOnlySet<string> Parameters,
    bool Updates,
    bool InTransactions,
    ExecutionMode Mode,
    LogicalPlan Plan,
    IReadOnlyList<LogicalPlan> Measured,
    Observations Observations);
