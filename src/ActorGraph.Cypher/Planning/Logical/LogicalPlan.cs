using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Graph;

namespace ActorGraph.Cypher.Planning.Logical;

/// <summary>
/// One step of a plan. It takes the rows of its inputs and makes rows; a row is the values of the variables that are known so
/// far. <see cref="Rows"/> is how many the planner expects.
/// </summary>
internal abstract record LogicalPlan(double Rows)
{
    /// <summary>The plans whose rows this one takes, first the one that drives it.</summary>
    public virtual IReadOnlyList<LogicalPlan> Inputs => [];
}

/// <summary>A step with one input.</summary>
internal abstract record LogicalUnary(LogicalPlan Input, double Rows) : LogicalPlan(Rows)
{
    /// <inheritdoc/>
    public override IReadOnlyList<LogicalPlan> Inputs => [Input];
}

/// <summary>One row: what is known from outside.</summary>
internal sealed record LogicalArgument() : LogicalPlan(1);

/// <summary>All nodes.</summary>
internal sealed record LogicalAllNodesScan(BoundVariable Node, double Rows) : LogicalPlan(Rows);

/// <summary>The nodes that carry a label.</summary>
internal sealed record LogicalLabelScan(BoundVariable Node, string Label, double Rows) : LogicalPlan(Rows);

/// <summary>The nodes of given ids: <c>id(n) = …</c>, <c>elementId(n) IN …</c>, <c>n = …</c>.</summary>
internal sealed record LogicalNodeByIdSeek(BoundVariable Node, IdSeek Seek) : LogicalPlan(Seek.Rows);

/// <summary>The relationships of given ids, with their ends; one that may point either way comes once each way.</summary>
/// <param name="Relationship">What is found.</param>
/// <param name="Seek">Its ids.</param>
/// <param name="Known">The ends that have their value before and must be met.</param>
/// <param name="Others">Relationships and lists of them that must not be met again.</param>
internal sealed record LogicalRelationshipByIdSeek(
    BoundRelationship Relationship, IdSeek Seek, IReadOnlyList<BoundVariable> Known, IReadOnlyList<BoundVariable> Others)
    : LogicalPlan(Relationship.Direction == Direction.Both ? 2 * Seek.Rows : Seek.Rows);

/// <summary>An id, or a list of ids, that is known before.</summary>
internal sealed record IdSeek(BoundExpression Ids, bool IsList, IdKind Kind)
{
    private const double ExpectedIds = 10;

    /// <summary>How many are expected.</summary>
    public double Rows => IsList ? ExpectedIds : 1;
}

/// <summary>How a node or relationship is named: by the number of <c>id(…)</c>, the text of <c>elementId(…)</c>, or by itself.</summary>
internal enum IdKind
{
    Number,
    ElementId,
    Element,
}

/// <summary>The nodes that an index finds.</summary>
/// <param name="Node">The node found.</param>
/// <param name="Index">The index, by its name.</param>
/// <param name="Label">The label that it is on.</param>
/// <param name="Key">The property key that it is on.</param>
/// <param name="Seek">What is looked for.</param>
/// <param name="IsUnique">Whether at most one node is found per value.</param>
/// <param name="Rows">Rows expected.</param>
internal sealed record LogicalIndexSeek(BoundVariable Node, string Index, string Label, string Key, IndexSeek Seek, bool IsUnique, double Rows)
    : LogicalPlan(Rows);

/// <summary>What is looked for in an index.</summary>
internal abstract record IndexSeek;

/// <summary>One value.</summary>
internal sealed record EqualSeek(BoundExpression Value) : IndexSeek;

/// <summary>Each value of a list.</summary>
internal sealed record ListSeek(BoundExpression Values) : IndexSeek;

/// <summary>A range of values; a missing bound is null.</summary>
internal sealed record RangeSeek(BoundExpression? Lower, bool LowerInclusive, BoundExpression? Upper, bool UpperInclusive) : IndexSeek;

/// <summary>Strings that start with a prefix.</summary>
internal sealed record PrefixSeek(BoundExpression Prefix) : IndexSeek;

/// <summary>The relationships at a node, with their other ends.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Relationship">What is walked.</param>
/// <param name="From">The end that is known.</param>
/// <param name="To">The other end.</param>
/// <param name="Direction">Seen from <paramref name="From"/>.</param>
/// <param name="Into">Whether the other end is known too and must be met.</param>
/// <param name="Others">Relationships and lists of them that must not be met again.</param>
/// <param name="Rows">Rows expected.</param>
internal sealed record LogicalExpand(
    LogicalPlan Input,
    BoundRelationship Relationship,
    BoundVariable From,
    BoundVariable To,
    Direction Direction,
    bool Into,
    IReadOnlyList<BoundVariable> Others,
    double Rows) : LogicalUnary(Input, Rows);

/// <summary>The walks of a variable length from a node; the parameters are those of <see cref="LogicalExpand"/>.</summary>
internal sealed record LogicalVarExpand(
    LogicalPlan Input,
    BoundRelationship Relationship,
    BoundVariable From,
    BoundVariable To,
    Direction Direction,
    bool Into,
    IReadOnlyList<BoundVariable> Others,
    double Rows) : LogicalUnary(Input, Rows);

/// <summary>The shortest path, or all of them, between two known nodes.</summary>
internal sealed record LogicalShortestPath(LogicalPlan Input, BoundShortestPath Pattern, IReadOnlyList<BoundVariable> Others, double Rows)
    : LogicalUnary(Input, Rows);

/// <summary>A pattern repeated from a known node; <paramref name="Body"/> finds one repetition.</summary>
internal sealed record LogicalRepeat(
    LogicalPlan Input, LogicalPlan Body, BoundQuantifiedPath Pattern, bool Reversed, bool Into, IReadOnlyList<BoundVariable> Others, double Rows)
    : LogicalUnary(Input, Rows)
{
    /// <inheritdoc/>
    public override IReadOnlyList<LogicalPlan> Inputs => [Input, Body];
}

/// <summary>For each pair of ends, the paths that a selector such as <c>SHORTEST 2</c> keeps.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Path">What is looked for.</param>
/// <param name="Reversed">Whether the search starts from the last node of the path.</param>
/// <param name="Into">Whether the node at the other end is known and must be met.</param>
/// <param name="Repeatable">Whether a path may use a relationship twice.</param>
/// <param name="Rows">Rows expected.</param>
internal sealed record LogicalSelectPaths(
    LogicalPlan Input, BoundSelectedPath Path, bool Reversed, bool Into, bool Repeatable, double Rows) : LogicalUnary(Input, Rows);

/// <summary>The rows for which all predicates are true.</summary>
internal sealed record LogicalFilter(LogicalPlan Input, IReadOnlyList<BoundExpression> Predicates, double Rows) : LogicalUnary(Input, Rows);

/// <summary>For each row of the input, the rows that <paramref name="Inner"/> makes of it.</summary>
internal sealed record LogicalApply(LogicalPlan Input, LogicalPlan Inner, double Rows) : LogicalUnary(Input, Rows)
{
    /// <inheritdoc/>
    public override IReadOnlyList<LogicalPlan> Inputs => [Input, Inner];
}

/// <summary>The rows of the input; one row with these variables NULL where there are none.</summary>
internal sealed record LogicalOptional(LogicalPlan Input, IReadOnlyList<BoundVariable> Nullable, double Rows) : LogicalUnary(Input, Rows);

/// <summary>For each row of the input, that row once, after all rows of <paramref name="Inner"/> have been made and dropped.</summary>
internal sealed record LogicalForEach(LogicalPlan Input, LogicalPlan Inner, double Rows) : LogicalUnary(Input, Rows)
{
    /// <inheritdoc/>
    public override IReadOnlyList<LogicalPlan> Inputs => [Input, Inner];
}

/// <summary>Like <see cref="LogicalApply"/> or <see cref="LogicalForEach"/>, but a number of input rows at a time, each in a transaction of its own.</summary>
/// <param name="Input">The rows.</param>
/// <param name="Inner">What is run for each of them.</param>
/// <param name="Transactions">How many at a time, and what happens where one fails.</param>
/// <param name="Columns">What <paramref name="Inner"/> returns; null where each input row goes on just once.</param>
/// <param name="Updates">Whether <paramref name="Inner"/> can change the graph.</param>
/// <param name="Live">The variables that live on.</param>
internal sealed record LogicalInTransactions(
    LogicalPlan Input,
    LogicalPlan Inner,
    BoundInTransactions Transactions,
    IReadOnlyList<BoundVariable>? Columns,
    bool Updates,
    IReadOnlyList<BoundVariable> Live) : LogicalUnary(Input, Input.Rows)
{
    /// <inheritdoc/>
    public override IReadOnlyList<LogicalPlan> Inputs => [Input, Inner];
}

/// <summary>New variables from expressions.</summary>
internal sealed record LogicalProject(LogicalPlan Input, IReadOnlyList<BoundItem> Items, double Rows) : LogicalUnary(Input, Rows);

/// <summary>Groups of rows, and what is counted of them.</summary>
internal sealed record LogicalAggregate(LogicalPlan Input, BoundAggregation Aggregation, double Rows) : LogicalUnary(Input, Rows);

/// <summary>Rows that differ in these variables.</summary>
internal sealed record LogicalDistinct(LogicalPlan Input, IReadOnlyList<BoundVariable> Variables, double Rows) : LogicalUnary(Input, Rows);

/// <summary>The rows in order; only the first <paramref name="Limit"/> + <paramref name="Skip"/> where a limit is known.</summary>
internal sealed record LogicalSort(
    LogicalPlan Input, IReadOnlyList<BoundSortKey> Keys, IReadOnlyList<BoundVariable> Live, BoundExpression? Skip, BoundExpression? Limit, double Rows)
    : LogicalUnary(Input, Rows);

/// <summary>All rows but the first ones.</summary>
internal sealed record LogicalSkip(LogicalPlan Input, BoundExpression Count, double Rows) : LogicalUnary(Input, Rows);

/// <summary>The first rows. <paramref name="Exhaustive"/> where the input changes the graph, and so must run whatever the count.</summary>
internal sealed record LogicalLimit(LogicalPlan Input, BoundExpression Count, bool Exhaustive, double Rows) : LogicalUnary(Input, Rows);

/// <summary>For each row, one row for each item of a list.</summary>
internal sealed record LogicalUnwind(LogicalPlan Input, BoundExpression List, BoundVariable Variable, double Rows) : LogicalUnary(Input, Rows);

/// <summary>For each row, one row for each record of a file.</summary>
internal sealed record LogicalLoadCsv(LogicalPlan Input, BoundLoadCsv Load, double Rows) : LogicalUnary(Input, Rows);

/// <summary>The rows of the first input, then those of the second.</summary>
internal sealed record LogicalUnion(LogicalPlan Left, LogicalPlan Right, double Rows) : LogicalPlan(Rows)
{
    /// <inheritdoc/>
    public override IReadOnlyList<LogicalPlan> Inputs => [Left, Right];
}

/// <summary>All rows of the input before the first goes on, so that what comes before does not see what comes after.</summary>
internal sealed record LogicalEager(LogicalPlan Input, IReadOnlyList<BoundVariable> Live) : LogicalUnary(Input, Input.Rows);

/// <summary>New nodes and relationships.</summary>
internal sealed record LogicalCreate(LogicalPlan Input, BoundCreation Creation) : LogicalUnary(Input, Input.Rows);

/// <summary>What <paramref name="Match"/> finds for a row, or else what is created for it.</summary>
internal sealed record LogicalMerge(
    LogicalPlan Input,
    LogicalPlan Match,
    BoundCreation Creation,
    IReadOnlyList<BoundSetItem> OnCreate,
    IReadOnlyList<BoundSetItem> OnMatch,
    IReadOnlyList<BoundVariable> Live) : LogicalUnary(Input, Input.Rows)
{
    /// <inheritdoc/>
    public override IReadOnlyList<LogicalPlan> Inputs => [Input, Match];
}

/// <summary>Changed properties and labels.</summary>
internal sealed record LogicalSet(LogicalPlan Input, IReadOnlyList<BoundSetItem> Items) : LogicalUnary(Input, Input.Rows);

/// <summary>Deleted nodes, relationships and paths.</summary>
internal sealed record LogicalDelete(LogicalPlan Input, IReadOnlyList<BoundExpression> Expressions, bool Detach) : LogicalUnary(Input, Input.Rows);

/// <summary>For each row, the rows of a procedure.</summary>
internal sealed record LogicalProcedureCall(LogicalPlan Input, BoundCall Call, double Rows) : LogicalUnary(Input, Rows);
