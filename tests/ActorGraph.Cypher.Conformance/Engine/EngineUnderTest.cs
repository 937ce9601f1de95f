using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Conformance.Engine;

/// <summary>ActorGraph's own engine over a graph in memory.</summary>
public sealed class EngineUnderTest : IEngine
{
    private static readonly RunOptions Options = new() { Limits = QueryLimits.Default with { Timeout = TimeSpan.FromSeconds(20) } };

    private readonly CypherDatabase _database = CypherDatabase.InMemory();

    /// <inheritdoc/>
    public QueryAnswer Run(string query, IReadOnlyDictionary<string, Notated> parameters)
    {
        try
        {
            using var result = _database.Run(query, parameters.ToDictionary(entry => entry.Key, entry => EngineValues.FromNotation(entry.Value)), Options);
            var rows = new List<IReadOnlyList<Notated>>();
            while (result.MoveNext())
                rows.Add(EngineValues.ToNotation(result.Current, result.Graph!));
            return new AnsweredRows(new ResultTable(result.Columns, rows));
        }
        catch (CypherException exception)
        {
            var error = exception.Error;
            var phase = error.Phase == ErrorPhase.CompileTime ? "compile time" : "runtime";
            return new AnsweredError(error.Kind.ToString(), phase, error.Detail, exception.Message, StatusCodes.Of(error));
        }
    }

    /// <inheritdoc/>
    public GraphState ReadState()
    {
        var graph = _database.Store.Snapshot();
        var nodes = new HashSet<string>();
        var relationships = new HashSet<string>();
        var labels = new HashSet<string>();
        var properties = new HashSet<(string, string, string)>();
        for (var cursor = graph.Nodes(); cursor.MoveNext();)
        {
            var element = $"node {cursor.Node}";
            nodes.Add(element);
            foreach (var label in graph.LabelsOf(cursor.Node))
                labels.Add(graph.LabelName(label));
            var held = EngineValues.ToNotation(graph, graph.NodeProperties(cursor.Node));
            properties.UnionWith(held.Entries.Select(entry => (element, entry.Key, CanonicalText.Of(entry.Value, scalarsAsStrings: false))));
        }

        for (var cursor = graph.Relationships(); cursor.MoveNext();)
        {
            var element = $"relationship {cursor.Relationship}";
            relationships.Add(element);
            var held = EngineValues.ToNotation(graph, graph.RelationshipProperties(cursor.Relationship));
            properties.UnionWith(held.Entries.Select(entry => (element, entry.Key, CanonicalText.Of(entry.Value, scalarsAsStrings: false))));
        }

        return new GraphState(nodes, relationships, labels, properties);
    }

    /// <inheritdoc/>
    public void Register(TableProcedure procedure) => _database.Procedures.Register(new ProcedureDefinition(
        procedure.Name,
        [.. procedure.Parameters.Select(column => new ProcedureField(column.Name, column.Type))],
        [.. procedure.Results.Select(column => new ProcedureField(column.Name, column.Type))],
        "A procedure of a scenario.",
        ProcedureMode.Read,
        (_, arguments) => procedure.Call([.. arguments.Select(EngineValues.ToNotation)])
            .Select(row => row.Select(EngineValues.FromNotation).ToArray())));

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();
}
