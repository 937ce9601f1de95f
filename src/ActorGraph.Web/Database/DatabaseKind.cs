namespace ActorGraph.Web.Database;

/// <summary>Which database answers. Only the start page and the command line say it; no query depends on it.</summary>
public enum DatabaseKind
{
    /// <summary>The engine in this process, on a case file.</summary>
    Embedded,

    /// <summary>A server that was configured by `ACTORGRAPH_DATABASE`.</summary>
    Neo4j,
}
