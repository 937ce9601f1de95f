namespace ActorGraph.Cypher;

/// <summary>How a database is reached from outside, as far as its clients can ask for it.</summary>
public sealed record ServiceDescription
{
    /// <summary>A database that only its own process uses.</summary>
    public static ServiceDescription InProcess { get; } = new();

    /// <summary>Host and port where drivers are answered; null where they are not.</summary>
    public string? Address { get; init; }

    /// <summary>Whether clients must log on.</summary>
    public bool RequiresLogon { get; init; }
}
