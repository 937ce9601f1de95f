using ActorGraph.Benchmarks.Graphs;
using ActorGraph.Benchmarks.Queries;
using ActorGraph.Cypher;
using ActorGraph.Graph.Values;

namespace ActorGraph.Benchmarks.Databases;

/// <summary>What the engine answers.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Sum">Over their last column.</param>
internal readonly record struct EngineAnswer(long Rows, long Sum)
{
    public static EngineAnswer Of(CypherDatabase database, Scenario scenario)
    {
        var parameters = scenario.Parameters.ToDictionary(parameter => parameter.Key, parameter => parameter.Value switch
        {
            Day day => CaseImport.DayOf(day.Number),
            int number => Value.Integer(number),
            var other => throw new ArgumentException($"There is no value for a {other.GetType().Name}."),
        });
        using var result = database.Run(scenario.Cypher, parameters, new RunOptions { ReadOnly = true });
        var (rows, sum) = (0L, 0L);
        while (result.MoveNext())
        {
            rows++;
            sum += result.Current[^1].AsInteger();
        }

        return new EngineAnswer(rows, sum);
    }
}
