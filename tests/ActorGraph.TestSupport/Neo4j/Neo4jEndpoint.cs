using Neo4j.Driver;

namespace ActorGraph.TestSupport.Neo4j;

/// <summary>Where a Neo4j answers, and as whom.</summary>
/// <param name="Bolt">Its Bolt address.</param>
/// <param name="Http">Its HTTP address; null where it is not known.</param>
/// <param name="User">The user; null where it asks nobody who they are.</param>
/// <param name="Password">The user's password.</param>
public sealed record Neo4jEndpoint(Uri Bolt, Uri? Http, string? User, string? Password)
{
    /// <summary>What it is to be told of who asks.</summary>
    public IAuthToken Auth => User is null ? AuthTokens.None : AuthTokens.Basic(User, Password);

    /// <summary>A driver of it, which is the caller's to close.</summary>
    /// <param name="scheme">How it is reached: <c>bolt</c> or <c>neo4j</c>.</param>
    public IDriver Open(string scheme = "bolt") => GraphDatabase.Driver($"{scheme}://{Bolt.Authority}", Auth);
}
