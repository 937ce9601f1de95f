using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Semantics.Bound;

/// <summary>A query, resolved. <paramref name="Columns"/> are what it returns, null where it ends without RETURN.</summary>
internal abstract record BoundQuery(IReadOnlyList<BoundColumn>? Columns);

/// <summary>A result column.</summary>
internal sealed record BoundColumn(string Name, BoundVariable Variable);

/// <summary>Clauses in order.</summary>
internal sealed record BoundSingleQuery(IReadOnlyList<BoundClause> Clauses, IReadOnlyList<BoundColumn>? Columns) : BoundQuery(Columns);

/// <summary>The rows of both sides, under common variables.</summary>
internal sealed record BoundUnion(BoundQuery Left, BoundQuery Right, bool All, IReadOnlyList<BoundColumn>? Columns) : BoundQuery(Columns);

/// <summary>A clause. <see cref="Scope"/> lists the variables that can be named behind it.</summary>
internal abstract record BoundClause(SourceSpan Span)
{
    /// <summary>The variables that live on behind this clause.</summary>
    public IReadOnlyList<BoundVariable> Scope { get; init; } = [];
}

/// <summary>MATCH.</summary>
internal sealed record BoundMatch(SourceSpan Span, bool Optional, BoundPattern Pattern) : BoundClause(Span);

/// <summary>UNWIND.</summary>
internal sealed record BoundUnwind(SourceSpan Span, BoundExpression List, BoundVariable Variable) : BoundClause(Span);

/// <summary>LOAD CSV.</summary>
internal sealed record BoundLoadCsv(SourceSpan Span, BoundExpression Url, bool WithHeaders, char Separator, BoundVariable Variable) : BoundClause(Span);

/// <summary>WITH or RETURN.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Distinct">Whether equal rows are merged.</param>
/// <param name="Aggregation">Grouping and aggregates; null where there are none.</param>
/// <param name="Items">What the new variables are; over the grouping keys and aggregates where there are some.</param>
/// <param name="OrderBy">The sort keys.</param>
/// <param name="Skip">Rows to leave out.</param>
/// <param name="Limit">Rows to keep.</param>
/// <param name="Where">The filter behind WITH.</param>
internal sealed record BoundProjection(
    SourceSpan Span,
    bool Distinct,
    BoundAggregation? Aggregation,
    IReadOnlyList<BoundItem> Items,
    IReadOnlyList<BoundSortKey> OrderBy,
    BoundExpression? Skip,
    BoundExpression? Limit,
    BoundExpression? Where) : BoundClause(Span);

/// <summary>A variable and what it becomes.</summary>
internal sealed record BoundItem(BoundVariable Variable, BoundExpression Expression);

/// <summary>Rows with equal keys form a group; without keys all rows are one, even where there are none.</summary>
internal sealed record BoundAggregation(
    IReadOnlyList<BoundItem> Keys, IReadOnlyList<(BoundVariable Variable, BoundAggregate Aggregate)> Aggregates);

/// <summary>A sort key.</summary>
internal sealed record BoundSortKey(BoundExpression Expression, bool Descending);

/// <summary>CREATE.</summary>
internal sealed record BoundCreate(SourceSpan Span, BoundCreation Creation) : BoundClause(Span);

/// <summary>What is created, nodes before the relationships between them, then the paths.</summary>
internal sealed record BoundCreation(
    IReadOnlyList<BoundNodeCreation> Nodes,
    IReadOnlyList<BoundRelationshipCreation> Relationships,
    IReadOnlyList<BoundNamedPath> Paths);

/// <summary>A node to create.</summary>
internal sealed record BoundNodeCreation(
    SourceSpan Span, BoundVariable Variable, IReadOnlyList<BoundLabelExpression> Labels, BoundExpression? Properties);

/// <summary>A relationship to create; <paramref name="Type"/> is one name or a dynamic one.</summary>
internal sealed record BoundRelationshipCreation(
    SourceSpan Span, BoundVariable Variable, BoundVariable From, BoundVariable To, BoundLabelExpression Type, BoundExpression? Properties);

/// <summary>MERGE.</summary>
internal sealed record BoundMerge(
    SourceSpan Span,
    BoundPattern Pattern,
    BoundCreation Creation,
    IReadOnlyList<BoundSetItem> OnCreate,
    IReadOnlyList<BoundSetItem> OnMatch) : BoundClause(Span);

/// <summary>SET and REMOVE, which sets to NULL.</summary>
internal sealed record BoundSet(SourceSpan Span, IReadOnlyList<BoundSetItem> Items) : BoundClause(Span);

/// <summary>One thing to set.</summary>
internal abstract record BoundSetItem(SourceSpan Span);

/// <summary>A property of a node or relationship to set, or to remove, which sets it to NULL; the key is a string where it is known.</summary>
internal sealed record BoundSetProperty(SourceSpan Span, BoundExpression Target, BoundExpression Key, BoundExpression Value, bool Remove)
    : BoundSetItem(Span);

/// <summary>All properties at once, replaced or merged.</summary>
internal sealed record BoundSetProperties(SourceSpan Span, BoundExpression Target, BoundExpression Value, bool Merge) : BoundSetItem(Span);

/// <summary>Labels to add or remove.</summary>
internal sealed record BoundSetLabels(SourceSpan Span, BoundExpression Target, IReadOnlyList<BoundLabelExpression> Labels, bool Remove)
    : BoundSetItem(Span);

/// <summary>DELETE.</summary>
internal sealed record BoundDelete(SourceSpan Span, bool Detach, IReadOnlyList<BoundExpression> Expressions) : BoundClause(Span);

/// <summary>FOREACH.</summary>
internal sealed record BoundForeach(SourceSpan Span, BoundVariable Variable, BoundExpression List, IReadOnlyList<BoundClause> Clauses)
    : BoundClause(Span);

/// <summary>CALL of a procedure; <paramref name="Yields"/> pair the number of a result column with its variable.</summary>
internal sealed record BoundCall(
    SourceSpan Span,
    ProcedureDefinition Procedure,
    IReadOnlyList<BoundExpression> Arguments,
    IReadOnlyList<(int Column, BoundVariable Variable)> Yields,
    BoundExpression? Where,
    bool Optional) : BoundClause(Span);

/// <summary>CALL of a query for each row.</summary>
internal sealed record BoundSubqueryCall(SourceSpan Span, BoundQuery Query, bool Optional, BoundInTransactions? InTransactions) : BoundClause(Span);

/// <summary>How the rows for which a subquery runs are cut into transactions of their own; <paramref name="BatchSize"/> is null where the engine chooses.</summary>
internal sealed record BoundInTransactions(BoundExpression? BatchSize, TransactionErrorBehaviour OnError, BoundVariable? Status);

/// <summary>FINISH: rows are made and dropped.</summary>
internal sealed record BoundFinish(SourceSpan Span) : BoundClause(Span);
