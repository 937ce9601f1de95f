namespace Neo4j.Driver.Mapping;

/// <summary>A record cannot be mapped to an object.</summary>
public sealed class MappingFailedException : Neo4jException
{
    /// <summary>An error.</summary>
    public MappingFailedException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public MappingFailedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
