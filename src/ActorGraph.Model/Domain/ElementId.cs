namespace ActorGraph.Model.Domain;

/// <summary>The rule for ids of the model, which may stand in an address and in a file name as they are.</summary>
public static class ElementId
{
    /// <summary>The longest id, in characters.</summary>
    public const int MaxLength = 512;

    /// <summary>Whether a text consists of letters, digits, dots and hyphens, one at least.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');
}
