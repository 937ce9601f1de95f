namespace ActorGraph.Cypher.Syntax.Tree;

/// <summary><c>CREATE [kind] INDEX [name] [IF NOT EXISTS] FOR … ON …</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">The kind of index.</param>
/// <param name="Name">The name: literal or parameter; null where one is to be made up.</param>
/// <param name="IfNotExists">Whether an existing one is no error.</param>
/// <param name="OnRelationships">Whether it is on relationships.</param>
/// <param name="LabelsOrTypes">The labels or types; several only for full text, none for token lookup.</param>
/// <param name="Properties">The property keys.</param>
/// <param name="Options">The map behind OPTIONS; null without.</param>
internal sealed record CreateIndexStatement(
    SourceSpan Span,
    IndexKind Kind,
    Expression? Name,
    bool IfNotExists,
    bool OnRelationships,
    IReadOnlyList<string> LabelsOrTypes,
    IReadOnlyList<string> Properties,
    Expression? Options) : Statement(Span);

/// <summary>The kinds of index that can be asked for.</summary>
internal enum IndexKind
{
    Range,
    Text,
    Point,
    Lookup,
    FullText,
    Vector,
}

/// <summary><c>DROP INDEX name [IF EXISTS]</c>.</summary>
internal sealed record DropIndexStatement(SourceSpan Span, Expression Name, bool IfExists) : Statement(Span);

/// <summary><c>CREATE CONSTRAINT [name] [IF NOT EXISTS] FOR … REQUIRE …</c>.</summary>
/// <param name="Span">Its place.</param>
/// <param name="Kind">What it requires.</param>
/// <param name="Name">The name; null where one is to be made up.</param>
/// <param name="IfNotExists">Whether an existing one is no error.</param>
/// <param name="OnRelationships">Whether it is on relationships.</param>
/// <param name="LabelOrType">The label or type.</param>
/// <param name="Properties">The property keys.</param>
/// <param name="PropertyType">The type required; null but for <see cref="ConstraintKind.PropertyType"/>.</param>
/// <param name="Options">The map behind OPTIONS; null without.</param>
internal sealed record CreateConstraintStatement(
    SourceSpan Span,
    ConstraintKind Kind,
    Expression? Name,
    bool IfNotExists,
    bool OnRelationships,
    string LabelOrType,
    IReadOnlyList<string> Properties,
    TypeName? PropertyType,
    Expression? Options) : Statement(Span);

/// <summary>What a constraint requires.</summary>
internal enum ConstraintKind
{
    Unique,
    Key,
    Existence,
    PropertyType,
}

/// <summary><c>DROP CONSTRAINT name [IF EXISTS]</c>.</summary>
internal sealed record DropConstraintStatement(SourceSpan Span, Expression Name, bool IfExists) : Statement(Span);
