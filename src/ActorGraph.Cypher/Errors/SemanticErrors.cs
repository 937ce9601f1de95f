using ActorGraph.Cypher.Semantics;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Types;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Errors;

/// <summary>The texts of what can be wrong with a query that is well formed.</summary>
internal static class SemanticErrors
{
    public static CypherException UndefinedVariable(SourceSpan span, string name, string? closest) =>
        Syntax(span, "UndefinedVariable", $"Variable `{name}` not defined.{DidYouMean(closest)}");

    public static CypherException VariableAlreadyBound(SourceSpan span, string name) =>
        Syntax(span, "VariableAlreadyBound", $"Variable `{name}` already declared. Use another name, or refer to it without labels and properties.");

    public static CypherException VariableTypeConflict(SourceSpan span, string name, KindSet is_, KindSet wanted) =>
        Syntax(span, "VariableTypeConflict", $"Type mismatch: `{name}` is already defined as {is_.Describe()}, but {wanted.Describe()} is needed here.");

    public static CypherException RelationshipRepeated(SourceSpan span, string name) =>
        Syntax(span, "RelationshipUniquenessViolation", $"Cannot use the same relationship variable `{name}` for two relationships of one pattern.");

    public static CypherException InvalidArgumentType(SourceSpan span, KindSet found, KindSet wanted) =>
        Syntax(span, "InvalidArgumentType", $"Type mismatch: expected {wanted.Describe()} but was {found.Describe()}.");

    /// <summary>For openCypher an error of type at any time, for Neo4j one of syntax.</summary>
    public static CypherException IndexType(SourceSpan span, KindSet found, KindSet wanted) =>
        new(new CypherError(ErrorKind.TypeError, "InvalidArgumentType",
            $"Type mismatch: expected {wanted.Describe()} but was {found.Describe()}.", ErrorPhase.CompileTime, span, "Neo.ClientError.Statement.SyntaxError"));

    public static CypherException NoProperties(SourceSpan span, KindSet found) =>
        new(new CypherError(found == KindSet.Path ? ErrorKind.SyntaxError : ErrorKind.TypeError, "InvalidArgumentType",
            $"Type mismatch: expected {KindSet.Keyed.Describe()} but was {found.Describe()}.", ErrorPhase.CompileTime, span,
            "Neo.ClientError.Statement.SyntaxError"));

    public static CypherException AggregationNotAllowed(SourceSpan span, string where) =>
        Syntax(span, "InvalidAggregation", $"Invalid use of an aggregating function {where}. Aggregate in a WITH before, and use its result here.");

    public static CypherException AggregationOnlyInOrderBy(SourceSpan span) => AggregationNotAllowed(span, "in ORDER BY where nothing is aggregated before");

    public static CypherException NestedAggregation(SourceSpan span) =>
        Syntax(span, "NestedAggregation", "Can't use aggregate functions inside of aggregate functions.");

    public static CypherException AmbiguousAggregation(SourceSpan span) =>
        Syntax(span, "AmbiguousAggregationExpression",
            "Aggregation column contains implicit grouping expressions. What stands beside an aggregate must be a constant, or a variable or property that is projected on its own.");

    public static CypherException NotDeterministic(SourceSpan span) =>
        Syntax(span, "NonConstantExpression", "Can't use non-deterministic (random) functions inside of aggregate functions.");

    public static CypherException NotConstant(SourceSpan span, string clause) =>
        Syntax(span, "NonConstantExpression", $"It is not allowed to refer to variables in {clause}. Only constants and parameters can stand here.");

    public static CypherException GroupBesideOthers(SourceSpan span) =>
        Syntax(span, "UnexpectedSyntax", "A path in parentheses without a quantifier must be the whole path. Leave the parentheses out, or write a quantifier behind them: `((a)-->(b)){1}`.");

    public static CypherException PathNamedInside(SourceSpan span, string name) =>
        Syntax(span, "UnexpectedSyntax", $"The path `{name}` is named inside parentheses, which can be done behind a selector only, as in `ANY SHORTEST ({name} = …)`. Name it before them: `{name} = (…)`.").As(GqlStatus.InvalidSyntax("42N42"));

    public static CypherException IsBesideColons(SourceSpan span) => Syntax(span, "UnexpectedSyntax",
        "Labels joined by `:` cannot stand in one clause with `IS`. Write `&` instead of the colon: `:A&B`.").As(GqlStatus.InvalidSyntax("42I29"));

    public static CypherException IsBesideSeveralLabels(SourceSpan span) => Syntax(span, "UnexpectedSyntax",
        "`IS` cannot stand in one SET or REMOVE with several labels of one node. Write `IS` for each label, as in `n IS A, n IS B`, or colons for all.").As(GqlStatus.InvalidSyntax("42I29"));

    public static CypherException NoPercentile(SourceSpan span, Value found) =>
        Syntax(span, "NumberOutOfRange", $"Invalid input '{found}': a percentile is a number from 0.0 to 1.0.");

    public static CypherException NoPoint(SourceSpan span, IEnumerable<string> keys) => Syntax(span, "InvalidArgumentValue",
        $"A map with the keys {string.Join(", ", keys.Select(key => $"`{key}`").DefaultIfEmpty("of none"))} describes no point. Give `x` and `y`, or `longitude` and `latitude`.");

    public static CypherException SubqueryNotAllowed(SourceSpan span, string kind, string clause) =>
        Syntax(span, "UnexpectedSyntax", $"A {kind} subquery cannot stand in {clause}. Compute its value in a WITH before, and use that here.").As(GqlStatus.InvalidSyntax("42I48"));

    public static CypherException NegativeInteger(SourceSpan span, long value) =>
        Syntax(span, "NegativeIntegerArgument", $"Invalid input. `{value}` is not a valid value. Must be a non-negative integer.");

    public static CypherException NotPositive(SourceSpan span, long value) =>
        Syntax(span, "NegativeIntegerArgument", $"Invalid input. `{value}` is not a valid value. Must be a positive integer.");

    public static CypherException NoAlias(SourceSpan span, string text) =>
        Syntax(span, "NoExpressionAlias", $"Expression in WITH must be aliased (use AS): `{text}`.");

    public static CypherException ColumnConflict(SourceSpan span, string name) =>
        Syntax(span, "ColumnNameConflict", $"Multiple result columns with the same name `{name}` are not supported. Rename one with AS.");

    public static CypherException DifferentColumns(SourceSpan span, IEnumerable<string> left, IEnumerable<string> right) =>
        Syntax(span, "DifferentColumnsInUnion",
            $"All sub queries in an UNION must have the same return column names: found `{string.Join("`, `", left)}` and `{string.Join("`, `", right)}`.");

    public static CypherException ClauseComposition(SourceSpan span, string message) => Syntax(span, "InvalidClauseComposition", message);

    public static CypherException NoVariablesInScope(SourceSpan span) =>
        Syntax(span, "NoVariablesInScope", "RETURN * is not allowed when there are no variables in scope.");

    public static CypherException CreatingVariableLength(SourceSpan span, string clause) =>
        Syntax(span, "CreatingVarLength", $"Variable length relationships cannot be used in {clause}.");

    public static CypherException NoSingleType(SourceSpan span, string clause) =>
        Syntax(span, "NoSingleRelationshipType", $"Exactly one relationship type must be specified for {clause}. Did you forget to prefix your relationship type with a `:`?");

    public static CypherException DirectionNeeded(SourceSpan span) =>
        Syntax(span, "RequiresDirectedRelationship", "Only directed relationships are supported in CREATE. Write --> or <--.");

    public static CypherException ImportNotSimple(SourceSpan span) =>
        Syntax(span, "InvalidClauseComposition",
            "A WITH that imports variables into a subquery consists of their names only. Compute, filter and sort in a second WITH, or import with `CALL (a) { … }`.");

    public static CypherException ParameterAsPattern(SourceSpan span, string clause) =>
        Syntax(span, "InvalidParameterUse", $"Parameter maps cannot be used in {clause} patterns (use a literal map instead, e.g. {{id: $param.id}}).");

    public static CypherException InvalidDelete(SourceSpan span) =>
        Syntax(span, "InvalidDelete", "DELETE doesn't support removing labels from a node. Try REMOVE.");

    public static CypherException UnknownFunction(SourceSpan span, string name, string? closest) =>
        Syntax(span, "UnknownFunction", $"Unknown function `{name}`.{DidYouMean(closest)}");

    public static CypherException FunctionOfAnotherDialect(SourceSpan span, string name, string substitute) =>
        Syntax(span, "UnknownFunction", $"Unknown function `{name}`. Use {substitute}.");

    public static CypherException FunctionOfAFamily(SourceSpan span, string name, string reason) =>
        Syntax(span, "UnknownFunction", $"Unknown function `{name}`. {reason}");

    public static CypherException NumberOfArguments(SourceSpan span, string what, int found, string wanted) =>
        Syntax(span, "InvalidNumberOfArguments", $"`{what}` takes {wanted}, but was given {found}.");

    public static CypherException Shadowing(SourceSpan span, string name) => Syntax(span, "VariableAlreadyBound",
        $"The variable `{name}` is shadowing a variable with the same name from the outer scope and needs to be renamed.").As(GqlStatus.InvalidSyntax("42N07"));

    public static CypherException PatternNotAllowed(SourceSpan span) =>
        Syntax(span, "UnexpectedSyntax",
            "A pattern stands here as a value, but it only says whether it matches; it is allowed in WHERE, under AND, OR, XOR and NOT, and in `exists(…)`. To get a value use a pattern comprehension `[(a)-->(b) | b]`, `COUNT { (a)-->(b) }` or `size([…])`.");

    public static CypherException SelectorAmongPatterns(SourceSpan span) => Syntax(span, "UnexpectedSyntax",
        "A path selector such as SHORTEST can only be used where its path is the only one of the MATCH. Put each of the other patterns into a MATCH of its own.").As(GqlStatus.InvalidSyntax("42I45"));

    public static CypherException SelectorWithin(SourceSpan span) => Syntax(span, "UnexpectedSyntax",
        "A path selector such as SHORTEST must stand at the beginning of the whole path, not inside parentheses.");

    public static CypherException PathVariableRepeats(SourceSpan span, string name) => Syntax(span, "UnexpectedSyntax",
        $"The path `{name}` cannot be named inside a part that repeats. Name the whole path instead.");

    public static CypherException NestedRepetition(SourceSpan span) => Syntax(span, "UnexpectedSyntax",
        "A part that repeats cannot hold another one that repeats, where a path selector is used.");

    public static CypherException PathCountNotPositive(SourceSpan span) =>
        Syntax(span, "NegativeIntegerArgument", "The number of paths to select must be 1 or more.");

    public static CypherException UnexpectedSyntax(SourceSpan span, string message) => Syntax(span, "UnexpectedSyntax", message);

    public static CypherException TooDeep(SourceSpan span) =>
        Syntax(span, "NestingTooDeep", "The query is nested too deeply to be planned. Split it with WITH, or use parameters for large data.");

    public static CypherException PatternTooLarge(SourceSpan span, string clause, int limit) => Syntax(span, "PatternTooLarge",
        $"The pattern of {clause} has more than {limit} nodes and relationships. Split it with WITH, or use a quantified path pattern.");

    public static CypherException TooManyVariables(SourceSpan span) => Syntax(span, "TooManyVariables",
        "The query has too many variables over too many clauses. Keep those that are needed with WITH, or split the query.");

    public static CypherException Unsupported(SourceSpan span, string what) =>
        new(new CypherError(ErrorKind.SemanticError, "NotSupported", $"{what} is not supported by this database.", ErrorPhase.CompileTime, span,
            "Neo.ClientError.Statement.FeatureNotSupported"));

    public static CypherException ProcedureNotAvailable(SourceSpan span, string name, string reason) =>
        new(new CypherError(ErrorKind.ProcedureError, "ProcedureNotFound", $"`{name}` is not available in this database: {reason}",
            ErrorPhase.CompileTime, span, "Neo.ClientError.Procedure.ProcedureNotFound"));

    public static CypherException LookupIsBuiltIn(SourceSpan span) =>
        new(new CypherError(ErrorKind.SchemaError, "IndexExists",
            "Nodes and relationships can always be looked up by label and type: there is such an index already, and it cannot be dropped.",
            ErrorPhase.Runtime, span, "Neo.ClientError.Schema.IndexAlreadyExists"));

    public static CypherException ProcedureNotFound(SourceSpan span, string name, string? closest) =>
        new(new CypherError(ErrorKind.ProcedureError, "ProcedureNotFound",
            $"There is no procedure with the name `{name}` registered for this database instance.{DidYouMean(closest)}",
            ErrorPhase.CompileTime, span, "Neo.ClientError.Procedure.ProcedureNotFound"));

    /// <summary>openCypher sees in this that a result, used later, is not defined.</summary>
    public static CypherException ResultsNotNamed(SourceSpan span) =>
        Syntax(span, "UndefinedVariable", "Inside a larger query the results of a procedure must be named: write YIELD and the columns.").As(GqlStatus.General);

    public static CypherException ArgumentPassing(SourceSpan span, string name) =>
        Syntax(span, "InvalidArgumentPassingMode", $"Procedure `{name}` is called inside a larger query: its arguments must be written in parentheses.");

    public static CypherException GraphNotFound(SourceSpan span, string name) =>
        new(new CypherError(ErrorKind.SemanticError, "GraphNotFound", $"Graph `{name}` not found. This database is named `neo4j`.",
            ErrorPhase.CompileTime, span, "Neo.ClientError.Database.DatabaseNotFound"));

    public static CypherException ParameterMissing(IEnumerable<string> names) =>
        new(new CypherError(ErrorKind.ParameterMissing, "MissingParameter", $"Expected parameter(s): {string.Join(", ", names)}", ErrorPhase.CompileTime));

    private static CypherException Syntax(SourceSpan span, string detail, string message) =>
        new(new CypherError(ErrorKind.SyntaxError, detail, message, ErrorPhase.CompileTime, span));

    private static string DidYouMean(string? closest) => closest is null ? "" : $" Did you mean `{closest}`?";
}
