using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Tests.Conformance.Running;

/// <summary>An engine that answers from a list: what the runner makes of answers is tested without any engine.</summary>
internal sealed class ScriptedEngine : IEngine
{
    private readonly Dictionary<string, (QueryAnswer Answer, GraphState? After)> _answers = [];
    private GraphState _state = GraphState.Empty;

    public List<(string Query, IReadOnlyDictionary<string, Notated> Parameters)> Queries { get; } = [];

    public List<TableProcedure> Procedures { get; } = [];

    public bool IsDisposed { get; private set; }

    public ScriptedEngine Answers(string query, string columns, string rows, GraphState? after = null)
    {
        var table = new ResultTable(
            columns.Split(',', StringSplitOptions.RemoveEmptyEntries),
            [.. rows.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(row => (IReadOnlyList<Notated>)[.. row.Split('|').Select(NotationParser.Parse)])]);
        _answers[query] = (new AnsweredRows(table), after);
        return this;
    }

    public ScriptedEngine Fails(string query, string type, string phase, string detail, GraphState? after = null)
    {
        _answers[query] = (new AnsweredError(type, phase, detail, "It failed."), after);
        return this;
    }

    public QueryAnswer Run(string query, IReadOnlyDictionary<string, Notated> parameters)
    {
        Queries.Add((query, parameters));
        var (answer, after) = _answers[query];
        _state = after ?? _state;
        return answer;
    }

    public GraphState ReadState() => _state;

    public void Register(TableProcedure procedure) => Procedures.Add(procedure);

    public void Dispose() => IsDisposed = true;
}
