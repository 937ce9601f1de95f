namespace Neo4j.Driver;

/// <summary>Credentials for a database. Made by <see cref="AuthTokens"/>.</summary>
public interface IAuthToken
{
}
