using ActorGraph.Cypher.Syntax;

namespace ActorGraph.Cypher.Notifications;

/// <summary>The texts of all notifications.</summary>
internal static class NotificationTexts
{
    private const string Prefix = "Neo.ClientNotification.Statement.";

    public static QueryNotification UnknownName(NameUse use, string? closest)
    {
        var (code, status, what) = use.Sort switch
        {
            NameSort.Label => ("UnknownLabelWarning", "01N50", "label"),
            NameSort.RelationshipType => ("UnknownRelationshipTypeWarning", "01N51", "relationship type"),
            _ => ("UnknownPropertyKeyWarning", "01N52", "property key"),
        };
        var hint = closest is null ? "" : $" Did you mean `{closest}`?";
        return new QueryNotification(
            Prefix + code, status, $"The graph does not hold this {what}.",
            $"Nothing in the graph has the {what} `{use.Name}`, so it finds nothing.{hint}",
            NotificationSeverity.Warning, NotificationCategory.Unrecognized, use.Span);
    }

    public static QueryNotification CartesianProduct(SourceSpan span, IEnumerable<string> variables) => new(
        Prefix + "CartesianProduct", "03N90", "Patterns of one MATCH are not connected.",
        $"Every match of one pattern is combined with every match of the others, which may be very many rows. Connect `{string.Join("`, `", variables)}` to the rest where that is not meant.",
        NotificationSeverity.Information, NotificationCategory.Performance, span);

    public static QueryNotification Unbounded(SourceSpan span) => new(
        Prefix + "UnboundedVariableLengthPattern", "03N91", "A path of any length is looked for.",
        "Walks of any length may be very many. Give a greatest length, such as `*1..5`.",
        NotificationSeverity.Information, NotificationCategory.Performance, span);

    public static QueryNotification DeprecatedFunction(SourceSpan span, string name, string instead) => new(
        Prefix + "FeatureDeprecationWarning", "01N02", "This form goes out of use.",
        $"The function `{name}` goes out of use. Use `{instead}`.",
        NotificationSeverity.Warning, NotificationCategory.Deprecation, span);

    public static QueryNotification CallWithoutScope(SourceSpan span) => new(
        Prefix + "FeatureDeprecationWarning", "01N00", "This form goes out of use.",
        "A CALL subquery without its imports in parentheses goes out of use. Write `CALL (x, y) { … }`, or `CALL () { … }` where nothing is imported.",
        NotificationSeverity.Warning, NotificationCategory.Deprecation, span);
}
