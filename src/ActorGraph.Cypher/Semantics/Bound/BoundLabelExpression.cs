namespace ActorGraph.Cypher.Semantics.Bound;

/// <summary>A boolean expression over labels or types.</summary>
public abstract record BoundLabelExpression;

/// <summary>One name.</summary>
public sealed record BoundLabel(string Name) : BoundLabelExpression;

/// <summary>Names that an expression gives: all of them, or any.</summary>
public sealed record BoundDynamicLabel(BoundExpression Names, bool Any) : BoundLabelExpression;

/// <summary>Any name at all.</summary>
public sealed record BoundLabelWildcard : BoundLabelExpression;

/// <summary>Both.</summary>
public sealed record BoundLabelAnd(BoundLabelExpression Left, BoundLabelExpression Right) : BoundLabelExpression;

/// <summary>Either.</summary>
public sealed record BoundLabelOr(BoundLabelExpression Left, BoundLabelExpression Right) : BoundLabelExpression;

/// <summary>Not.</summary>
public sealed record BoundLabelNot(BoundLabelExpression Operand) : BoundLabelExpression;
