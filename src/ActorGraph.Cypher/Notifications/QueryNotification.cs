using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher;

/// <summary>Something worth knowing about a query that is not wrong.</summary>
/// <param name="Code">Neo4j's code for it, such as <c>Neo.ClientNotification.Statement.CartesianProduct</c>.</param>
/// <param name="GqlStatus">The five characters of its GQL status, such as <c>03N90</c>.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Description">What was found, and what may be done about it.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Span">Its place in the query.</param>
public sealed record QueryNotification(
    string Code, string GqlStatus, string Title, string Description, NotificationSeverity Severity, NotificationCategory Category, SourceSpan Span);

/// <summary>How much a notification matters.</summary>
public enum NotificationSeverity
{
    /// <summary>The answer may not be what was meant.</summary>
    Warning,

    /// <summary>The answer is right, but could be had in a better way.</summary>
    Information,
}

/// <summary>What a notification is about.</summary>
public enum NotificationCategory
{
    /// <summary>A name that the graph does not hold.</summary>
    Unrecognized,

    /// <summary>A query that may do more work than was meant.</summary>
    Performance,

    /// <summary>A form of the language that goes out of use.</summary>
    Deprecation,
}
