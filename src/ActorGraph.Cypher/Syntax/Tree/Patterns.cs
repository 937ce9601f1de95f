namespace ActorGraph.Cypher.Syntax.Tree;

/// <summary><c>[p =] [selector] element…</c>: nodes and relationships in turn, or parenthesised parts among them.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Variable">The path's variable; null without one.</param>
/// <param name="Selector">Which of the matching paths are kept.</param>
/// <param name="Elements">Node patterns, relationship patterns and parenthesised patterns, as written from left to right.</param>
internal sealed record PathPattern(
    SourceSpan Span, Identifier? Variable, PathSelector Selector, IReadOnlyList<PatternElement> Elements) : SyntaxNode(Span);

/// <summary>Which of the matching paths are kept; <paramref name="Count"/> is k where one is written.</summary>
internal sealed record PathSelector(SourceSpan Span, PathSelectorKind Kind, Expression? Count = null) : SyntaxNode(Span);

/// <summary>The kinds of <see cref="PathSelector"/>.</summary>
internal enum PathSelectorKind
{
    /// <summary>All of them.</summary>
    All,

    /// <summary><c>ANY [k]</c>.</summary>
    Any,

    /// <summary><c>SHORTEST k</c>, and <c>ANY SHORTEST</c> with k = 1.</summary>
    Shortest,

    /// <summary><c>ALL SHORTEST</c>.</summary>
    AllShortest,

    /// <summary><c>SHORTEST k GROUPS</c>.</summary>
    ShortestGroups,

    /// <summary>The function form <c>shortestPath(…)</c>.</summary>
    ShortestPathFunction,

    /// <summary>The function form <c>allShortestPaths(…)</c>.</summary>
    AllShortestPathsFunction,
}

/// <summary>A part of a path pattern.</summary>
internal abstract record PatternElement(SourceSpan Span) : SyntaxNode(Span);

/// <summary><c>(x:Label {key: value} WHERE …)</c>.</summary>
internal sealed record NodePattern(
    SourceSpan Span, Identifier? Variable, LabelExpression? Labels, Expression? Properties, Expression? Where) : PatternElement(Span);

/// <summary><c>-[r:TYPE*1..3 {key: value} WHERE …]-></c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Variable">The variable; null without one.</param>
/// <param name="Types">The type expression; null where any type will do.</param>
/// <param name="Arrow">Which way it points, read from left to right.</param>
/// <param name="Length">The range behind <c>*</c>; null where it is one relationship.</param>
/// <param name="Quantifier">The quantifier behind the brackets, <c>{1,3}</c>, <c>+</c> or <c>*</c>; null without one.</param>
/// <param name="Properties">A map or a parameter; null without.</param>
/// <param name="Where">The filter inside the brackets.</param>
internal sealed record RelationshipPattern(
    SourceSpan Span,
    Identifier? Variable,
    LabelExpression? Types,
    Arrow Arrow,
    Repetition? Length,
    Repetition? Quantifier,
    Expression? Properties,
    Expression? Where) : PatternElement(Span);

/// <summary><c>([p =] a-[r]-b [WHERE …]){1,3}</c>; a group without quantifier has <paramref name="Quantifier"/> null.</summary>
internal sealed record ParenthesizedPattern(
    SourceSpan Span, PathPattern Pattern, Expression? Where, Repetition? Quantifier) : PatternElement(Span);

/// <summary>How often something repeats; a missing minimum is null (1 for <c>*</c> ranges), a missing maximum means without end.</summary>
internal sealed record Repetition(SourceSpan Span, long? Minimum, long? Maximum) : SyntaxNode(Span);

/// <summary>The direction in which a relationship pattern is written.</summary>
internal enum Arrow
{
    /// <summary><c>--></c>.</summary>
    Right,

    /// <summary><c>&lt;--</c>.</summary>
    Left,

    /// <summary><c>--</c>, or <c>&lt;--&gt;</c>, which means the same.</summary>
    Either,
}

/// <summary>A boolean expression over labels or types.</summary>
internal abstract record LabelExpression(SourceSpan Span) : SyntaxNode(Span)
{
    /// <summary>Where it is pointed at when it is not what is needed: at its operator where it has one, of several the last.</summary>
    public virtual SourceSpan Place => Span;

    /// <summary>Whether it stands behind IS rather than a colon.</summary>
    public bool BehindIs { get; init; }
}

/// <summary>One label or type by name, or by <c>$(expression)</c> or <c>$any(expression)</c>, of which exactly one is set.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Name">The name; null where dynamic.</param>
/// <param name="Dynamic">The expression that gives a name or a list of names; null where static.</param>
/// <param name="DynamicAny">Whether one of the list is enough.</param>
internal sealed record LabelName(SourceSpan Span, string? Name, Expression? Dynamic = null, bool DynamicAny = false) : LabelExpression(Span);

/// <summary><c>%</c>: any label at all.</summary>
internal sealed record LabelWildcard(SourceSpan Span) : LabelExpression(Span);

/// <summary><c>a &amp; b</c>; <paramref name="Colon"/> where it was written <c>:a:b</c>.</summary>
internal sealed record LabelAnd(SourceSpan Span, SourceSpan Symbol, LabelExpression Left, LabelExpression Right, bool Colon) : LabelExpression(Span)
{
    /// <inheritdoc/>
    public override SourceSpan Place => Symbol;
}

/// <summary><c>a | b</c>.</summary>
internal sealed record LabelOr(SourceSpan Span, SourceSpan Symbol, LabelExpression Left, LabelExpression Right) : LabelExpression(Span)
{
    /// <inheritdoc/>
    public override SourceSpan Place => Symbol;
}

/// <summary><c>!a</c>.</summary>
internal sealed record LabelNot(SourceSpan Span, LabelExpression Operand) : LabelExpression(Span);
