namespace ActorGraph.Cypher.Syntax.Tree;

/// <summary>One clause of a query.</summary>
internal abstract record Clause(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>[OPTIONAL] MATCH pattern, … [WHERE …]</c>.</summary>
internal sealed record MatchClause(
    SourceSpan Span, bool Optional, MatchMode Mode, IReadOnlyList<PathPattern> Patterns, Expression? Where) : Clause(Span);

/// <summary>What may repeat within one MATCH.</summary>
internal enum MatchMode
{
    /// <summary>A relationship is matched at most once (the default).</summary>
    DifferentRelationships,

    /// <summary>Everything may repeat.</summary>
    RepeatableElements,
}

/// <summary><c>UNWIND list AS x</c>.</summary>
internal sealed record UnwindClause(SourceSpan Span, Expression List, Identifier Variable) : Clause(Span);

/// <summary><c>WITH … [ORDER BY … SKIP … LIMIT …] [WHERE …]</c>.</summary>
internal sealed record WithClause(SourceSpan Span, Projection Projection, Expression? Where) : Clause(Span);

/// <summary><c>RETURN … [ORDER BY … SKIP … LIMIT …]</c>.</summary>
internal sealed record ReturnClause(SourceSpan Span, Projection Projection) : Clause(Span);

/// <summary><c>FINISH</c>: ends a query without a result.</summary>
internal sealed record FinishClause(SourceSpan Span) : Clause(Span);

/// <summary>What WITH and RETURN share.</summary>
/// <param name="Span">Its place, the word before it included.</param>
/// <param name="Distinct">Whether equal rows are merged.</param>
/// <param name="Star">Whether it starts with <c>*</c>.</param>
/// <param name="Items">The named items, those behind <c>*</c> included.</param>
/// <param name="OrderBy">The sort keys; empty where the order is free.</param>
/// <param name="Skip">How many rows to leave out.</param>
/// <param name="Limit">How many rows to keep.</param>
internal sealed record Projection(
    SourceSpan Span,
    bool Distinct,
    bool Star,
    IReadOnlyList<ProjectionItem> Items,
    IReadOnlyList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit) : SyntaxNode(Span);

/// <summary><c>expression [AS alias]</c>; <paramref name="Text"/> is the expression as written, which names the column without alias.</summary>
internal sealed record ProjectionItem(SourceSpan Span, Expression Expression, Identifier? Alias, string Text) : SyntaxNode(Span);

/// <summary>A sort key.</summary>
internal sealed record SortItem(SourceSpan Span, Expression Expression, bool Descending) : SyntaxNode(Span);

/// <summary><c>CREATE pattern, …</c>, and <c>INSERT</c>, which takes less and means the same.</summary>
internal sealed record CreateClause(SourceSpan Span, IReadOnlyList<PathPattern> Patterns) : Clause(Span);

/// <summary><c>MERGE pattern [ON CREATE SET …] [ON MATCH SET …]</c>.</summary>
internal sealed record MergeClause(
    SourceSpan Span, PathPattern Pattern, IReadOnlyList<SetItem> OnCreate, IReadOnlyList<SetItem> OnMatch) : Clause(Span);

/// <summary><c>SET item, …</c>.</summary>
internal sealed record SetClause(SourceSpan Span, IReadOnlyList<SetItem> Items) : Clause(Span);

/// <summary>One thing to set.</summary>
internal abstract record SetItem(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>target.key = value</c>, or <c>target[key] = value</c>.</summary>
internal sealed record SetPropertyItem(SourceSpan Span, Expression Target, Expression Value) : SetItem(Span);

/// <summary><c>x = map</c> or <c>x += map</c>.</summary>
internal sealed record SetPropertiesItem(SourceSpan Span, Identifier Variable, Expression Value, bool Merge) : SetItem(Span);

/// <summary><c>x:Label:…</c> or <c>x IS Label</c>, also with dynamic labels.</summary>
internal sealed record SetLabelsItem(SourceSpan Span, Identifier Variable, bool BehindIs, IReadOnlyList<LabelName> Labels) : SetItem(Span);

/// <summary><c>REMOVE item, …</c>.</summary>
internal sealed record RemoveClause(SourceSpan Span, IReadOnlyList<RemoveItem> Items) : Clause(Span);

/// <summary>One thing to remove.</summary>
internal abstract record RemoveItem(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>target.key</c> or <c>target[key]</c>: a <see cref="PropertyExpression"/> or an <see cref="IndexExpression"/>.</summary>
internal sealed record RemovePropertyItem(SourceSpan Span, Expression Target) : RemoveItem(Span);

/// <summary><c>x:Label:…</c>.</summary>
internal sealed record RemoveLabelsItem(SourceSpan Span, Identifier Variable, bool BehindIs, IReadOnlyList<LabelName> Labels) : RemoveItem(Span);

/// <summary><c>[DETACH] DELETE expression, …</c>.</summary>
internal sealed record DeleteClause(SourceSpan Span, bool Detach, IReadOnlyList<Expression> Expressions) : Clause(Span);

/// <summary><c>FOREACH (x IN list | clauses)</c>.</summary>
internal sealed record ForeachClause(SourceSpan Span, Identifier Variable, Expression List, IReadOnlyList<Clause> Clauses) : Clause(Span);

/// <summary><c>[OPTIONAL] CALL name[(arguments)] [YIELD … [WHERE …]]</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Optional">Whether no rows count as one row of NULLs.</param>
/// <param name="Name">The full name, parts joined by dots.</param>
/// <param name="Arguments">The arguments; null where no parentheses were written and parameters of the same names are meant.</param>
/// <param name="YieldStar">Whether <c>YIELD *</c> was written.</param>
/// <param name="Yields">What is yielded; null where there is no YIELD.</param>
/// <param name="Where">The filter behind YIELD.</param>
internal sealed record CallClause(
    SourceSpan Span,
    bool Optional,
    string Name,
    IReadOnlyList<Expression>? Arguments,
    bool YieldStar,
    IReadOnlyList<YieldItem>? Yields,
    Expression? Where) : Clause(Span);

/// <summary><c>column [AS variable]</c>.</summary>
internal sealed record YieldItem(SourceSpan Span, Identifier Column, Identifier? Alias) : SyntaxNode(Span);

/// <summary><c>[OPTIONAL] CALL [(imports)] { query } [IN TRANSACTIONS …]</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Optional">Whether no rows count as one row of NULLs.</param>
/// <param name="ImportStar">Whether <c>(*)</c> was written.</param>
/// <param name="Imports">The imported variables; null without parentheses, where a leading WITH imports.</param>
/// <param name="Query">The inner query.</param>
/// <param name="InTransactions">How it is cut into transactions; null where it is not.</param>
internal sealed record SubqueryClause(
    SourceSpan Span,
    bool Optional,
    bool ImportStar,
    IReadOnlyList<Identifier>? Imports,
    Query Query,
    InTransactions? InTransactions) : Clause(Span);

/// <summary><c>IN [n CONCURRENT] TRANSACTIONS [OF n ROWS] [ON ERROR …] [REPORT STATUS AS x]</c>.</summary>
internal sealed record InTransactions(
    SourceSpan Span, Expression? BatchSize, Expression? Concurrency, TransactionErrorBehaviour OnError, Identifier? StatusVariable)
    : SyntaxNode(Span)
{
    /// <summary>Whether several may run at once; how many is the engine's choice where <see cref="Concurrency"/> is null.</summary>
    public bool Concurrent { get; init; }
}

/// <summary>What a failed inner transaction does to the rest.</summary>
internal enum TransactionErrorBehaviour
{
    Fail,
    Continue,
    Break,
}

/// <summary><c>LOAD CSV [WITH HEADERS] FROM url AS x [FIELDTERMINATOR ';']</c>.</summary>
internal sealed record LoadCsvClause(
    SourceSpan Span, bool WithHeaders, Expression Url, Identifier Variable, string? FieldTerminator) : Clause(Span);

/// <summary><c>USE graph</c>.</summary>
internal sealed record UseClause(SourceSpan Span, string Graph) : Clause(Span);

/// <summary><c>SHOW …</c> with its own YIELD and WHERE, such as <c>SHOW INDEXES YIELD name WHERE …</c>; a clause, since RETURN may follow.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Subject">What is shown: <c>INDEXES</c>, <c>CONSTRAINTS</c>, <c>PROCEDURES</c>, <c>FUNCTIONS</c>, <c>DATABASES</c>, <c>TRANSACTIONS</c>, <c>SETTINGS</c>, …</param>
/// <param name="Qualifier">The word before the subject (<c>RANGE</c>, <c>BUILT IN</c>, <c>UNIQUE</c>, …) in capitals; null without one.</param>
/// <param name="Arguments">Names or ids behind the subject; empty without.</param>
/// <param name="YieldStar">Whether <c>YIELD *</c> was written.</param>
/// <param name="Yields">What is yielded; null where there is no YIELD.</param>
/// <param name="OrderBy">Sort keys behind YIELD.</param>
/// <param name="Skip">Rows to leave out.</param>
/// <param name="Limit">Rows to keep.</param>
/// <param name="Where">The filter.</param>
internal sealed record ShowClause(
    SourceSpan Span,
    string Subject,
    string? Qualifier,
    IReadOnlyList<Expression> Arguments,
    bool YieldStar,
    IReadOnlyList<YieldItem>? Yields,
    IReadOnlyList<SortItem> OrderBy,
    Expression? Skip,
    Expression? Limit,
    Expression? Where) : Clause(Span)
{
    /// <summary>Whether <c>EXECUTABLE</c> was written: only what the user of <see cref="ExecutableBy"/> may run.</summary>
    public bool Executable { get; init; }

    /// <summary>The user behind <c>EXECUTABLE BY</c>; null for the current one.</summary>
    public string? ExecutableBy { get; init; }
}

/// <summary><c>TERMINATE TRANSACTIONS id, …</c>, with YIELD and WHERE as in SHOW.</summary>
internal sealed record TerminateClause(
    SourceSpan Span, IReadOnlyList<Expression> Ids, bool YieldStar, IReadOnlyList<YieldItem>? Yields, Expression? Where) : Clause(Span);
