using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Syntax.Tree;

/// <summary>Something that has a value.</summary>
internal abstract record Expression(SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>Where it is pointed at when its value is not what is needed: at its operator where it has one, else at all of it.</summary>
    public virtual SourceSpan Place => Span;
}

/// <summary>An expression that is pointed at by its operator.</summary>
/// <param name="Span">All of it.</param>
/// <param name="Symbol">The operator; of several the one that is applied last, or in a chain of comparisons the first.</param>
internal abstract record OperatorExpression(SourceSpan Span, SourceSpan Symbol) : Expression(Span)
{
    /// <inheritdoc/>
    public override SourceSpan Place => Symbol;
}

/// <summary>A boolean, number, string or <c>NULL</c> as written.</summary>
internal sealed record LiteralExpression(SourceSpan Span, Value Value) : Expression(Span);

/// <summary><c>$name</c>.</summary>
internal sealed record ParameterExpression(SourceSpan Span, string Name) : Expression(Span);

/// <summary>A variable.</summary>
internal sealed record VariableExpression(SourceSpan Span, string Name) : Expression(Span);

/// <summary><c>subject.key</c>.</summary>
internal sealed record PropertyExpression(SourceSpan Span, Expression Subject, Identifier Key) : Expression(Span);

/// <summary><c>subject[index]</c>.</summary>
internal sealed record IndexExpression(SourceSpan Span, Expression Subject, Expression Index) : Expression(Span)
{
    /// <inheritdoc/>
    public override SourceSpan Place => Index.Place;
}

/// <summary><c>subject[from..to]</c>, of which the bracket is the operator.</summary>
internal sealed record SliceExpression(SourceSpan Span, SourceSpan Symbol, Expression Subject, Expression? From, Expression? To) : OperatorExpression(Span, Symbol);

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListExpression(SourceSpan Span, IReadOnlyList<Expression> Items) : Expression(Span);

/// <summary><c>{key: value}</c>.</summary>
internal sealed record MapExpression(SourceSpan Span, IReadOnlyList<MapEntry> Entries) : Expression(Span);

/// <summary>An entry of a map.</summary>
internal sealed record MapEntry(SourceSpan Span, Identifier Key, Expression Value) : SyntaxNode(Span);

/// <summary><c>x {.key, .*, key: value, variable}</c>.</summary>
internal sealed record MapProjectionExpression(
    SourceSpan Span, Identifier Variable, IReadOnlyList<MapProjectionItem> Items) : Expression(Span);

/// <summary>
/// An item of a map projection: <c>.*</c> (no key, no value), <c>.key</c> (no value), or <c>key: value</c>; <c>variable</c> is
/// the last with the variable as both.
/// </summary>
internal sealed record MapProjectionItem(SourceSpan Span, Identifier? Key, Expression? Value) : SyntaxNode(Span);

/// <summary>An operator before, after or between its operands; arithmetic, boolean, string and list operators.</summary>
internal sealed record BinaryExpression(
    SourceSpan Span, SourceSpan Symbol, BinaryOperator Operator, Expression Left, Expression Right) : OperatorExpression(Span, Symbol);

/// <summary>Operators with two operands that do not form comparison chains.</summary>
internal enum BinaryOperator
{
    Or,
    Xor,
    And,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Concatenate,
    In,
    StartsWith,
    EndsWith,
    Contains,
    RegexMatch,
}

/// <summary><c>a &lt; b &lt;= c</c>: n + 1 operands and n operators, which hold pairwise.</summary>
internal sealed record ComparisonExpression(
    SourceSpan Span, SourceSpan Symbol, IReadOnlyList<Expression> Operands, IReadOnlyList<ComparisonOperator> Operators) : OperatorExpression(Span, Symbol);

/// <summary>Comparison operators.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>An operator with one operand.</summary>
internal sealed record UnaryExpression(SourceSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span);

/// <summary>Operators with one operand.</summary>
internal enum UnaryOperator
{
    Not,
    Plus,
    Minus,
}

/// <summary><c>operand IS [NOT] NULL</c>.</summary>
internal sealed record IsNullExpression(SourceSpan Span, SourceSpan Symbol, Expression Operand, bool Negated) : OperatorExpression(Span, Symbol);

/// <summary><c>operand:Label</c>, <c>operand IS Label</c>.</summary>
internal sealed record HasLabelsExpression(SourceSpan Span, Expression Operand, LabelExpression Labels) : Expression(Span);

/// <summary><c>operand IS [NOT] :: TYPE</c>.</summary>
internal sealed record IsTypedExpression(SourceSpan Span, Expression Operand, TypeName Type, bool Negated) : Expression(Span);

/// <summary><c>operand IS [NOT] [form] NORMALIZED</c>.</summary>
internal sealed record IsNormalizedExpression(
    SourceSpan Span, SourceSpan Symbol, Expression Operand, string Form, bool Negated) : OperatorExpression(Span, Symbol);

/// <summary>
/// A type as written behind <c>::</c>. <paramref name="Name"/> is canonical and in capitals (<c>INTEGER</c>, <c>LIST</c>,
/// <c>ZONED DATETIME</c>, <c>ANY</c>, …); <paramref name="Inner"/> is a list's item type; <paramref name="Alternatives"/> are the
/// members of a closed union <c>A | B</c>, empty elsewhere.
/// </summary>
internal sealed record TypeName(
    SourceSpan Span, string Name, bool NotNull, TypeName? Inner, IReadOnlyList<TypeName> Alternatives) : SyntaxNode(Span);

/// <summary><c>name([DISTINCT] arguments)</c>, the name with its namespace as written.</summary>
internal sealed record FunctionCallExpression(
    SourceSpan Span, string Name, SourceSpan NameSpan, bool Distinct, IReadOnlyList<Expression> Arguments) : Expression(Span);

/// <summary><c>count(*)</c>.</summary>
internal sealed record CountStarExpression(SourceSpan Span) : Expression(Span);

/// <summary><c>CASE [operand] WHEN … THEN … [ELSE …] END</c>.</summary>
internal sealed record CaseExpression(
    SourceSpan Span, Expression? Operand, IReadOnlyList<CaseAlternative> Alternatives, Expression? Else) : Expression(Span);

/// <summary>
/// <c>WHEN condition, … THEN result</c>. With an operand, a condition is a value to be equal to it, unless it is a
/// <see cref="CasePredicate"/>.
/// </summary>
internal sealed record CaseAlternative(SourceSpan Span, IReadOnlyList<Expression> Conditions, Expression Result) : SyntaxNode(Span);

/// <summary>
/// The right part of a predicate whose left part is the CASE's operand, as in <c>WHEN &lt; 5</c> or <c>WHEN IS NULL</c>:
/// <paramref name="Predicate"/> is the whole predicate with a <see cref="CaseOperand"/> on its left.
/// </summary>
internal sealed record CasePredicate(SourceSpan Span, Expression Predicate) : Expression(Span);

/// <summary>Stands for the operand of the enclosing CASE.</summary>
internal sealed record CaseOperand(SourceSpan Span) : Expression(Span);

/// <summary><c>[x IN list WHERE … | …]</c>.</summary>
internal sealed record ListComprehensionExpression(
    SourceSpan Span, Identifier Variable, Expression List, Expression? Where, Expression? Result) : Expression(Span);

/// <summary><c>[p = pattern WHERE … | …]</c>.</summary>
internal sealed record PatternComprehensionExpression(
    SourceSpan Span, PathPattern Pattern, Expression? Where, Expression Result) : Expression(Span);

/// <summary>A pattern where an expression stands: true where it matches; <c>shortestPath(…)</c>: the path or paths.</summary>
internal sealed record PatternExpression(SourceSpan Span, PathPattern Pattern) : Expression(Span);

/// <summary><c>all|any|none|single(x IN list WHERE …)</c>.</summary>
internal sealed record QuantifierExpression(
    SourceSpan Span, Quantifier Quantifier, Identifier Variable, Expression List, Expression? Where) : Expression(Span);

/// <summary>How many items must satisfy the predicate.</summary>
internal enum Quantifier
{
    All,
    Any,
    None,
    Single,
}

/// <summary><c>reduce(accumulator = initial, x IN list | result)</c>.</summary>
internal sealed record ReduceExpression(
    SourceSpan Span, Identifier Accumulator, Expression Initial, Identifier Variable, Expression List, Expression Result)
    : Expression(Span);

/// <summary>
/// <c>EXISTS { … }</c>, <c>COUNT { … }</c> or <c>COLLECT { … }</c>. A bare pattern with WHERE inside the braces is a query of one
/// MATCH clause without RETURN.
/// </summary>
internal sealed record SubqueryExpression(SourceSpan Span, SubqueryKind Kind, Query Query) : Expression(Span);

/// <summary>What a subquery expression gives.</summary>
internal enum SubqueryKind
{
    Exists,
    Count,
    Collect,
}
