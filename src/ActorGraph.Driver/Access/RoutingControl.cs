namespace Neo4j.Driver;

/// <summary>The kind of server an <see cref="IDriver.ExecutableQuery"/> is sent to.</summary>
public enum RoutingControl
{
    /// <summary>Servers that accept writes.</summary>
    Writers = 0,

    /// <summary>Servers that answer reads.</summary>
    Readers = 1,
}
