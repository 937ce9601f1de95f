namespace ActorGraph.Cypher.Syntax.Tree;

/// <summary>Everything that one text asks for.</summary>
internal sealed record CypherText(SourceSpan Span, ExecutionMode Mode, Statement Statement) : SyntaxNode(Span);

/// <summary>Whether a statement is run, only planned, or run and measured.</summary>
internal enum ExecutionMode
{
    Normal,
    Explain,
    Profile,
}

/// <summary>A query or a schema or administration command.</summary>
internal abstract record Statement(SourceSpan Span) : SyntaxNode(Span);

/// <summary>A query: clauses, possibly several such rows joined by UNION.</summary>
internal sealed record QueryStatement(SourceSpan Span, Query Query) : Statement(Span);

/// <summary><c>RegularQuery</c>: a single query or a union of two.</summary>
internal abstract record Query(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>SingleQuery</c>: clauses in order.</summary>
internal sealed record SingleQuery(SourceSpan Span, IReadOnlyList<Clause> Clauses) : Query(Span);

/// <summary><c>left UNION [ALL] right</c>; left-associative.</summary>
internal sealed record UnionQuery(SourceSpan Span, SourceSpan Operator, Query Left, SingleQuery Right, bool All) : Query(Span);
