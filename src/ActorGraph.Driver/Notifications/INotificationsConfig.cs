namespace Neo4j.Driver;

/// <summary>Which notifications the server is asked for. Made by the configuration builders.</summary>
public interface INotificationsConfig
{
}
