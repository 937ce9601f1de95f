namespace Neo4j.Driver;

/// <summary>A value of the database that .NET has no type for.</summary>
public interface IValue
{
}
