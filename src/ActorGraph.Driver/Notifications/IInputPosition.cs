namespace Neo4j.Driver;

/// <summary>A place in a query's text.</summary>
public interface IInputPosition
{
    /// <summary>Characters before the place.</summary>
    int Offset { get; }

    /// <summary>The line, the first being 1.</summary>
    int Line { get; }

    /// <summary>The column, the first being 1.</summary>
    int Column { get; }
}
