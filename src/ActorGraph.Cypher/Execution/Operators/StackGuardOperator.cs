using System.Runtime.CompilerServices;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>Stands between every few dozen operators of a deep plan and makes sure that there is stack left for those below.</summary>
internal sealed class StackGuardOperator(Operator inner) : UnaryOperator(inner)
{
    /// <summary>How many operators and expressions may lie between two guards: what is left of the stack behind a guard is enough for them.</summary>
    public const int Spacing = 32;

    public override void Open(QueryExecution execution)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        base.Open(execution);
    }

    public override bool MoveNext(QueryExecution execution)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return Input.MoveNext(execution);
    }

    protected override void CloneInputs()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        base.CloneInputs();
    }
}
