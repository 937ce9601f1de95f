namespace ActorGraph.Cypher;

/// <summary>One step of a plan, in words.</summary>
/// <param name="Operator">The name of the step, one of Neo4j's where it does the same.</param>
/// <param name="Details">What it works on.</param>
/// <param name="Identifiers">The variables that it makes known.</param>
/// <param name="EstimatedRows">How many rows the planner expected.</param>
/// <param name="Rows">How many rows it made; null where it was not run.</param>
/// <param name="Accesses">How often the graph was asked for something by this step alone; null where it was not run.</param>
/// <param name="Children">The steps whose rows it takes.</param>
public sealed record PlanDescription(
    string Operator,
    string Details,
    IReadOnlyList<string> Identifiers,
    double EstimatedRows,
    long? Rows,
    long? Accesses,
    IReadOnlyList<PlanDescription> Children);
