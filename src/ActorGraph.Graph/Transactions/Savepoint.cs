namespace ActorGraph.Graph;

/// <summary>A moment within a transaction to which it can return.</summary>
public sealed class Savepoint
{
    internal Savepoint(WriteTransaction transaction, GraphView state) => (Transaction, State) = (transaction, state);

    internal WriteTransaction Transaction { get; }

    internal GraphView State { get; }

    internal int Depth { get; init; }

    internal int LogLength { get; init; }

    internal int DeletedNodes { get; init; }

    internal int Unproven { get; init; }
}
