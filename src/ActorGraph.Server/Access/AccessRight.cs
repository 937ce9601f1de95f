namespace ActorGraph.Server.Access;

/// <summary>What a caller may do with the case.</summary>
internal enum AccessRight
{
    /// <summary>Ask, and change nothing.</summary>
    Read,

    /// <summary>Ask and change.</summary>
    Write,
}
