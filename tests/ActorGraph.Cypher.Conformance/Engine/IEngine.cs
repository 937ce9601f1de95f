using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Engine;

/// <summary>One graph, empty at first, and what answers queries over it.</summary>
public interface IEngine : IDisposable
{
    /// <summary>Runs a query in a transaction of its own and reads all its rows.</summary>
    QueryAnswer Run(string query, IReadOnlyDictionary<string, Notated> parameters);

    /// <summary>The state of the graph now.</summary>
    GraphState ReadState();

    /// <summary>Makes a procedure callable.</summary>
    void Register(TableProcedure procedure);
}

/// <summary>What a query gave: rows, or an error.</summary>
public abstract record QueryAnswer;

/// <summary>The rows of a query that succeeded.</summary>
public sealed record AnsweredRows(ResultTable Table) : QueryAnswer;

/// <summary>How a query failed.</summary>
/// <param name="Type">The openCypher error type.</param>
/// <param name="Phase"><c>compile time</c> or <c>runtime</c>.</param>
/// <param name="Detail">The openCypher detail.</param>
/// <param name="Message">What a user reads.</param>
/// <param name="Code">The Neo4j status code; empty where the engine gives none.</param>
public sealed record AnsweredError(string Type, string Phase, string Detail, string Message, string Code = "") : QueryAnswer;
