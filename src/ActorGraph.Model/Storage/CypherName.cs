using System.Text;
using ActorGraph.Model.Domain;

namespace ActorGraph.Model.Storage;

/// <summary>Labels and types for the text of a query, the only parts of it that are not parameters.</summary>
public static class CypherName
{
    /// <summary>The longest name, in UTF-8 bytes.</summary>
    public const int MaxBytes = 16_383;

    /// <summary>Why a text cannot be a label or a type, as the rest of a sentence; null when it can.</summary>
    public static string? Problem(string name)
    {
        if (name.Length == 0)
            return "is empty; a name has at least one character.";
        if (Encoding.UTF8.GetByteCount(name) > MaxBytes)
            return $"is longer than {MaxBytes} bytes, which is the limit.";
        if (name.Contains('\0', StringComparison.Ordinal))
            return "holds the character U+0000, which no name may.";
        // Neo4j resolves this escape everywhere in a query, even between backticks, before it looks for their end.
        return name.Contains("\\u", StringComparison.OrdinalIgnoreCase)
            ? $"is {ShownValue.Of(name)}; a name cannot hold `\\u`, which Cypher takes for an escape."
            : null;
    }

    /// <summary>The name between backticks. An <see cref="ArgumentException"/> for one that cannot be written.</summary>
    public static string Quote(string name) =>
        Problem(name) is { } problem
            ? throw new ArgumentException($"The name {problem}", nameof(name))
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>Labels as a pattern has them, in a fixed order: <c>:`Actor`:`State`</c>. Empty for none.</summary>
    public static string Labels(IEnumerable<string> labels) =>
        string.Concat(labels.Order(StringComparer.Ordinal).Select(label => ":" + Quote(label)));
}
