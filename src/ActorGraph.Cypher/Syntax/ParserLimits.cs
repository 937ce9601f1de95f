namespace ActorGraph.Cypher.Syntax;

/// <summary>What the parser refuses, so that no text can exhaust memory or stack here or in later stages.</summary>
/// <param name="MaxLength">The longest text, in UTF-16 code units.</param>
/// <param name="MaxNesting">How deep brackets, subqueries and operators before their operand may nest.</param>
/// <param name="MaxDepth">
/// How deep a tree may become. It grows by one with each bracket and with each link of a chain such as <c>1 + 1 + 1</c> or
/// <c>a.b.c</c>; AND, OR and XOR are associative, so their chains become balanced trees and may be of any length.
/// </param>
internal sealed record ParserLimits(int MaxLength = 1 << 20, int MaxNesting = 1_000, int MaxDepth = 4_000)
{
    /// <summary>The limits that hold where none are given.</summary>
    public static ParserLimits Default { get; } = new();
}
