namespace ActorGraph.Cypher.Semantics.Bound;

/// <summary>A boolean expression over labels or types.</summary>
internal abstract record BoundLabelExpression;

/// <summary>One name.</summary>
internal sealed record BoundLabel(string Name) : BoundLabelExpression;

/// <summary>Names that an expression gives: all of them, or any.</summary>
internal sealed record BoundDynamicLabel(BoundExpression Names, bool Any) : BoundLabelExpression;

/// <summary>Any name at all.</summary>
internal sealed record BoundLabelWildcard : BoundLabelExpression;

/// <summary>Both.</summary>
internal sealed record BoundLabelAnd(BoundLabelExpression Left, BoundLabelExpression Right) : BoundLabelExpression;

/// <summary>Either.</summary>
internal sealed record BoundLabelOr(BoundLabelExpression Left, BoundLabelExpression Right) : BoundLabelExpression;

/// <summary>Not.</summary>
internal sealed record BoundLabelNot(BoundLabelExpression Operand) : BoundLabelExpression;
