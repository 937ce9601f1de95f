namespace ActorGraph.Graph;

/// <summary>From which end a relationship is looked at.</summary>
public enum Direction
{
    /// <summary>From its start.</summary>
    Outgoing,

    /// <summary>From its end.</summary>
    Incoming,

    /// <summary>From either.</summary>
    Both,
}
