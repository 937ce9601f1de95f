using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>A text made ready: a compiled query, or else a schema command.</summary>
internal sealed record PreparedStatement(string Text, ExecutionMode Mode, CompiledQuery? Query, Statement? Command)
{
    /// <summary>Whether it can change data or schema when it is run.</summary>
    public bool Updates => Mode != ExecutionMode.Explain && (Query?.Updates ?? true);

    /// <summary>Whether it makes transactions of its own when it is run.</summary>
    public bool InTransactions => Mode != ExecutionMode.Explain && Query is { InTransactions: true };
}
