using ActorGraph.Cypher.Conformance.Engine;
using ActorGraph.Cypher.Conformance.Kit;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Running;

/// <summary>How far a scenario has come.</summary>
internal sealed class ScenarioRun(IEngine engine)
{
    /// <summary>The engine, with the scenario's graph.</summary>
    public IEngine Engine { get; } = engine;

    /// <summary>What the queries are given.</summary>
    public IReadOnlyDictionary<string, Notated> Parameters { get; set; } = new Dictionary<string, Notated>();

    /// <summary>The graph before the last query.</summary>
    public GraphState Before { get; set; } = GraphState.Empty;

    /// <summary>What the last query gave; null before the first.</summary>
    public QueryAnswer? Answer { get; set; }

    /// <summary>The error of the last query, until a step has expected it.</summary>
    public AnsweredError? UncheckedError { get; set; }

    /// <summary>What the last query changed.</summary>
    public SideEffects MeasureSideEffects() => SideEffects.Between(Before, Engine.ReadState());
}
