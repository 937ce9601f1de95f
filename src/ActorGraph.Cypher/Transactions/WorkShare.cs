namespace ActorGraph.Cypher;

/// <summary>
/// How the work of a transaction shares the processors with that of others. A server gives each of its clients one; without it
/// queries are left to the threads that run them. Used by one thread at a time.
/// </summary>
public abstract class WorkShare
{
    /// <summary>Called now and then, on the thread that works: it may be held here while others have their turn.</summary>
    public abstract void Look();

    /// <summary>The work stands still, since something else is waited for. Does nothing where it stands still already.</summary>
    public abstract void Rest();

    /// <summary>The work goes on; returns when it may. Does nothing where it goes on already.</summary>
    public abstract void Resume();

    /// <summary>The same; waiting takes no thread.</summary>
    /// <inheritdoc cref="Resume"/>
    public abstract ValueTask ResumeAsync();
}
