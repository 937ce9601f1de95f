using ActorGraph.Web.Http;

namespace ActorGraph.Web.Explorer;

/// <summary>Checks what a request brings before the database is asked.</summary>
internal static class Required
{
    /// <summary>Characters of an element id.</summary>
    public const int LongestElementId = 256;

    /// <exception cref="RequestRefusedException">There is no id, or a text that can be none.</exception>
    public static string ElementId(string? elementId) => elementId switch
    {
        null or "" => throw RequestRefusedException.Invalid("`elementId` is missing. Send the element id of a node or relationship."),
        _ when Characters(elementId) is > LongestElementId and var length => throw RequestRefusedException.Invalid(
            $"`elementId` has {length} characters, but no element id is longer than {LongestElementId}."),
        _ => elementId,
    };

    /// <summary>What a step of an address can hold: a slash stays there as it was escaped.</summary>
    public const string WithoutSlash = "^[^/]+$";

    /// <summary>Characters as people and JSON Schema count them, where a string counts halves of surrogate pairs.</summary>
    public static int Characters(string text) => text.EnumerateRunes().Count();

    /// <exception cref="RequestRefusedException">The list is too long, or holds null.</exception>
    public static T[] AtMost<T>(T[] items, int limit, string name) where T : class
    {
        if (items.Length > limit)
            throw RequestRefusedException.Invalid($"`{name}` has {items.Length} entries, but at most {limit} are taken.");
        if (Array.FindIndex(items, item => item is null) is >= 0 and var place)
            throw RequestRefusedException.Invalid($"`{name}` has null as its entry {place + 1}, but no entry may be null.");
        return items;
    }
}
