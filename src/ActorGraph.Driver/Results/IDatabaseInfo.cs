#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A database.</summary>
public interface IDatabaseInfo
{
    /// <summary>Its name.</summary>
    string Name { get; }
}
