using ActorGraph.Cypher.Functions;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Procedures;

/// <summary>What CALL can call.</summary>
/// <param name="Name">The full name, such as <c>db.labels</c>.</param>
/// <param name="Parameters">The parameters, in order.</param>
/// <param name="Results">The columns, in order; empty for a procedure that gives nothing back.</param>
/// <param name="Description">One sentence.</param>
/// <param name="Mode">What it may do.</param>
/// <param name="Body">Makes the rows; each has one value per column.</param>
public sealed record ProcedureDefinition(
    string Name,
    IReadOnlyList<ProcedureField> Parameters,
    IReadOnlyList<ProcedureField> Results,
    string Description,
    ProcedureMode Mode,
    ProcedureBody Body)
{
    /// <summary>Whether it makes transactions of its own, so that it can only be called in an auto-commit query and before anything is written.</summary>
    public bool InTransactions { get; init; }

    /// <summary>
    /// The call as the documentation shows it and Neo4j's clients read it, <c>db.labels() :: (label :: STRING)</c> or, where it has no
    /// columns, <c>db.awaitIndexes(timeOutSeconds = 300 :: INTEGER)</c>.
    /// </summary>
    public string Signature =>
        $"{Name}({string.Join(", ", Parameters.Select(parameter => $"{parameter.Name}{DefaultOf(parameter)} :: {parameter.Type}"))})"
        + (Results.Count == 0 ? "" : $" :: ({string.Join(", ", Results.Select(column => $"{column.Name} :: {column.Type}"))})");

    private static string DefaultOf(ProcedureField parameter) => parameter.Default is { } value ? $" = {value}" : "";
}

/// <summary>A parameter or a column. <paramref name="Type"/> as it is written: <c>STRING</c>, <c>LIST&lt;INTEGER&gt;</c>, …</summary>
public sealed record ProcedureField(string Name, string Type, Value? Default = null)
{
    /// <summary>Whether a SHOW command gives this column only where YIELD asks for it.</summary>
    public bool OnlyYielded { get; init; }
}

/// <summary>The work of a procedure. The rows are made while they are read.</summary>
public delegate IEnumerable<Value[]> ProcedureBody(FunctionContext context, IReadOnlyList<Value> arguments);

/// <summary>What a procedure may do.</summary>
public enum ProcedureMode
{
    /// <summary>It reads only.</summary>
    Read,

    /// <summary>It may change data.</summary>
    Write,

    /// <summary>It may change indexes, constraints and the names of labels, types and keys.</summary>
    Schema,

    /// <summary>It speaks of the server and its transactions rather than of the graph.</summary>
    Dbms,
}
