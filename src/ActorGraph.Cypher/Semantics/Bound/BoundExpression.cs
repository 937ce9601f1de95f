using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Semantics.Bound;

/// <summary>An expression whose names are resolved. <paramref name="Span"/> is where it stood, for errors at run time.</summary>
internal abstract record BoundExpression(SourceSpan Span, StaticType Type);

/// <summary>A constant.</summary>
internal sealed record BoundLiteral(SourceSpan Span, Value Value) : BoundExpression(Span, StaticType.Of(Value));

/// <summary>A parameter.</summary>
internal sealed record BoundParameter(SourceSpan Span, string Name) : BoundExpression(Span, StaticType.Any);

/// <summary>The value of a variable.</summary>
internal sealed record BoundVariableReference(SourceSpan Span, BoundVariable Variable) : BoundExpression(Span, Variable.Type);

/// <summary>A property of a node, relationship, map, temporal value or point.</summary>
internal sealed record BoundProperty(SourceSpan Span, BoundExpression Subject, string Key)
    : BoundExpression(Span, (Subject.Type.Kinds & ~KindSet.Entity) == 0 ? StaticType.Property : StaticType.Any);

/// <summary>An item of a list, or a property whose key is computed.</summary>
internal sealed record BoundIndex(SourceSpan Span, BoundExpression Subject, BoundExpression Index)
    : BoundExpression(Span, Subject.Type.ItemType);

/// <summary>A part of a list.</summary>
internal sealed record BoundSlice(SourceSpan Span, BoundExpression Subject, BoundExpression? From, BoundExpression? To)
    : BoundExpression(Span, StaticType.ListOf(Subject.Type.ItemType.Kinds));

/// <summary>A list of given items.</summary>
internal sealed record BoundList(SourceSpan Span, IReadOnlyList<BoundExpression> Items, StaticType Type) : BoundExpression(Span, Type);

/// <summary>A map of given entries.</summary>
internal sealed record BoundMap(SourceSpan Span, IReadOnlyList<KeyValuePair<string, BoundExpression>> Entries)
    : BoundExpression(Span, StaticType.Map);

/// <summary>A map made from a variable's properties; an item with a null value stands for all of them.</summary>
internal sealed record BoundMapProjection(
    SourceSpan Span, BoundExpression Subject, IReadOnlyList<KeyValuePair<string, BoundExpression?>> Items)
    : BoundExpression(Span, StaticType.Map);

/// <summary>An operator between two operands.</summary>
internal sealed record BoundBinary(
    SourceSpan Span, BinaryOperator Operator, BoundExpression Left, BoundExpression Right, StaticType Type)
    : BoundExpression(Span, Type);

/// <summary>One comparison.</summary>
internal sealed record BoundComparison(SourceSpan Span, ComparisonOperator Operator, BoundExpression Left, BoundExpression Right)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary>NOT.</summary>
internal sealed record BoundNot(SourceSpan Span, BoundExpression Operand) : BoundExpression(Span, StaticType.Boolean);

/// <summary>The sign before a number.</summary>
internal sealed record BoundSign(SourceSpan Span, BoundExpression Operand, bool Negative)
    : BoundExpression(Span, new StaticType(Operand.Type.Kinds & KindSet.Number));

/// <summary>IS NULL or IS NOT NULL.</summary>
internal sealed record BoundIsNull(SourceSpan Span, BoundExpression Operand, bool Negated) : BoundExpression(Span, StaticType.Boolean);

/// <summary>Whether a node has labels, or a relationship a type.</summary>
internal sealed record BoundHasLabels(SourceSpan Span, BoundExpression Operand, BoundLabelExpression Labels)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary>Whether a value is a node: NULL is none, and anything else is a type error.</summary>
internal sealed record BoundIsNode(SourceSpan Span, BoundExpression Operand) : BoundExpression(Span, StaticType.Boolean);

/// <summary>Whether a value is of a type.</summary>
internal sealed record BoundIsTyped(SourceSpan Span, BoundExpression Operand, TypeName Wanted, bool Negated)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary>Whether a string is in a Unicode normal form.</summary>
internal sealed record BoundIsNormalized(SourceSpan Span, BoundExpression Operand, string Form, bool Negated)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary>A call of a function that is not an aggregation.</summary>
internal sealed record BoundFunctionCall(
    SourceSpan Span, FunctionDefinition Function, IReadOnlyList<BoundExpression> Arguments, StaticType Type)
    : BoundExpression(Span, Type);

/// <summary>An aggregation over the rows of a group; <c>count(*)</c> has no arguments. Stands only inside a projection.</summary>
internal sealed record BoundAggregate(
    SourceSpan Span, AggregateDefinition Function, bool Distinct, IReadOnlyList<BoundExpression> Arguments, StaticType Type)
    : BoundExpression(Span, Type);

/// <summary>
/// CASE: the first alternative whose condition is true. Where there is an operand it is evaluated once into
/// <paramref name="OperandVariable"/>, which the conditions read.
/// </summary>
internal sealed record BoundCase(
    SourceSpan Span,
    BoundVariable? OperandVariable,
    BoundExpression? Operand,
    IReadOnlyList<BoundCaseAlternative> Alternatives,
    BoundExpression? Else,
    StaticType Type) : BoundExpression(Span, Type);

/// <summary>A condition and what it leads to.</summary>
internal sealed record BoundCaseAlternative(BoundExpression Condition, BoundExpression Result);

/// <summary>A list made from a list.</summary>
internal sealed record BoundListComprehension(
    SourceSpan Span, BoundVariable Variable, BoundExpression List, BoundExpression? Where, BoundExpression? Result)
    : BoundExpression(Span, StaticType.ListOf((Result?.Type ?? List.Type.ItemType).Kinds));

/// <summary>all, any, none, single.</summary>
internal sealed record BoundQuantifier(
    SourceSpan Span, Quantifier Quantifier, BoundVariable Variable, BoundExpression List, BoundExpression? Where)
    : BoundExpression(Span, StaticType.Boolean);

/// <summary>A fold over a list.</summary>
internal sealed record BoundReduce(
    SourceSpan Span,
    BoundVariable Accumulator,
    BoundExpression Initial,
    BoundVariable Variable,
    BoundExpression List,
    BoundExpression Result) : BoundExpression(Span, StaticType.Any);

/// <summary>A query inside an expression; it reads the variables around it.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">What it gives.</param>
/// <param name="Query">The query.</param>
/// <param name="Result">The variable collected or taken; null where only rows count.</param>
/// <param name="Type">The type of what it gives.</param>
internal sealed record BoundSubquery(
    SourceSpan Span, BoundSubqueryKind Kind, BoundQuery Query, BoundVariable? Result, StaticType Type)
    : BoundExpression(Span, Type)
{
    /// <summary>The variables from outside that the query reads.</summary>
    public required IReadOnlySet<BoundVariable> Captures { get; init; }
}

/// <summary>What a subquery gives.</summary>
internal enum BoundSubqueryKind
{
    /// <summary>Whether there is a row.</summary>
    Exists,

    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>The list of one variable's values.</summary>
    Collect,

    /// <summary>One variable's value in the first row, NULL without rows.</summary>
    First,
}

/// <summary>The path that pattern variables make; built once its parts are matched or created.</summary>
internal sealed record BoundPathConstruction(SourceSpan Span, IReadOnlyList<BoundVariable> Parts) : BoundExpression(Span, StaticType.Path);
