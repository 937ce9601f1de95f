namespace ActorGraph.Cypher.Errors;

/// <summary>Ends a query. The error is the data; this only carries it.</summary>
public sealed class CypherException : Exception
{
    /// <summary>Wraps <paramref name="error"/>.</summary>
    public CypherException(CypherError error, Exception? innerException = null)
        : base(error.Message, innerException) => Error = error;

    /// <summary>What went wrong.</summary>
    public CypherError Error { get; }

    /// <summary>The GQL status of the error.</summary>
    public GqlStatus Status => GqlStatus.Of(Error);

    /// <summary>The query that the error's span points into; null while it is not known.</summary>
    public string? QueryText { get; private init; }

    /// <summary>The same error, tied to the text that its span points into.</summary>
    public CypherException In(string queryText) =>
        QueryText is not null ? this : new CypherException(Error, InnerException) { QueryText = queryText };

    /// <summary>The same error with a status of its own.</summary>
    internal CypherException As(GqlStatus status) => new(Error with { Status = status }, InnerException) { QueryText = QueryText };

    /// <summary>The message; where a place is known it ends in line, column and offset, the line, and a caret under the place.</summary>
    public override string Message =>
        QueryText is { } text && Error.Span is { } span ? $"{Error.Message} {ErrorPlace.Describe(text, span)}" : Error.Message;
}
