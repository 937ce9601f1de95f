using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Execution.Mapping;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Planning;
using ActorGraph.Cypher.Planning.Logical;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Semantics.Binding;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>The way of a query from tree to operators: semantics, planning, mapping.</summary>
internal static class QueryCompiler
{
    public static CompiledQuery Compile(
        QueryStatement syntax, ExecutionMode mode, GraphView graph, FunctionRegistry functions, ProcedureRegistry procedures, Action interrupt)
    {
        var bound = Binder.Bind(syntax, functions, procedures, interrupt);
        var planner = new Planner(graph, bound.Slots, interrupt);
        var plan = planner.PlanQuery(bound.Query, new LogicalArgument(), []);
        return PlanMapper.Map(bound, plan, planner, mode);
    }
}
