using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Errors;

/// <summary>An error as data.</summary>
/// <param name="Kind">Its kind; the openCypher error type where there is one.</param>
/// <param name="Detail">The openCypher detail, such as <c>UndefinedVariable</c>, or a word of ours of the same form.</param>
/// <param name="Message">One sentence or two: what was found, what is allowed, and a hint. Without the place.</param>
/// <param name="Phase">When it was found.</param>
/// <param name="Span">The place in the query text; null where there is none.</param>
/// <param name="Code">The Neo4j status code; null where the kind alone decides it.</param>
/// <param name="Status">The GQL status; null where kind and detail decide it.</param>
public sealed record CypherError(
    ErrorKind Kind,
    string Detail,
    string Message,
    ErrorPhase Phase,
    SourceSpan? Span = null,
    string? Code = null,
    GqlStatus? Status = null);

/// <summary>When an error was found.</summary>
public enum ErrorPhase
{
    /// <summary>Before the query ran.</summary>
    CompileTime,

    /// <summary>While the query ran.</summary>
    Runtime,
}
