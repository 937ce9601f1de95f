namespace ActorGraph.Cypher.Syntax;

/// <summary>The options of Neo4j's planner and runtime behind <c>CYPHER</c>; they say how to run a query, never what it means.</summary>
internal static class QueryOptions
{
    private static readonly Dictionary<string, string[]> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["connectComponentsPlanner"] = ["greedy", "idp"],
        ["debug"] = [],
        ["eagerAnalyzer"] = ["ir", "lp"],
        ["expressionEngine"] = ["compiled", "interpreted", "only_when_hot"],
        ["inferSchemaParts"] = ["most_selective_label", "off"],
        ["interpretedPipesFallback"] = ["all", "disabled", "whitelisted_plans_only"],
        ["operatorEngine"] = ["compiled", "interpreted"],
        ["parallelRuntimeSupport"] = ["all", "disabled"],
        ["planner"] = ["cost", "dp", "idp"],
        ["replan"] = ["force", "skip"],
        ["runtime"] = ["interpreted", "legacy", "parallel", "pipelined", "slotted"],
        ["statefulShortestPlanningMode"] = ["all_if_possible", "cardinality_heuristic", "into_only"],
        ["updateStrategy"] = ["default", "eager"],
    };

    /// <summary>The names of all options.</summary>
    public static IEnumerable<string> Names => Values.Keys;

    /// <summary>What an option can be set to, empty where to any word; null where there is no such option. Case counts nowhere.</summary>
    public static IReadOnlyList<string>? ValuesOf(string option) => Values.GetValueOrDefault(option);
}
