namespace ActorGraph.Cypher.Syntax.Tree;

/// <summary>A part of a query as it was written: nothing is resolved, everything is textual, and each part knows its place.</summary>
internal abstract record SyntaxNode(SourceSpan Span);

/// <summary>A name as written, backticks taken off.</summary>
internal sealed record Identifier(SourceSpan Span, string Name) : SyntaxNode(Span);
