using ActorGraph.Web.Http;

namespace ActorGraph.Web.Explorer;

/// <summary>What is said of an element id that nothing in the case has.</summary>
internal static class Unknown
{
    public static RequestRefusedException Node(string elementId) => RequestRefusedException.NotFound(
        $"The case has no node `{elementId}`. It may have been deleted, or the link comes from another case.");

    public static RequestRefusedException Relationship(string elementId) => RequestRefusedException.NotFound(
        $"The case has no relationship `{elementId}`. It may have been rebuilt or deleted, or the link comes from another case.");
}
