namespace ActorGraph.Cypher.Errors;

/// <summary>The status that GQL (ISO/IEC 39075, 23.1) and Neo4j give an error, with what brought it about.</summary>
/// <param name="Code">Five characters: the class, and the condition in it.</param>
/// <param name="Cause">A more exact status; null where there is none.</param>
public sealed record GqlStatus(string Code, GqlStatus? Cause = null)
{
    /// <summary>No status of its own. Neo4j 5.26 gives most errors this one.</summary>
    public static readonly GqlStatus General = new("50N42");

    internal static readonly GqlStatus OperandType = InvalidSyntax("22NB1");
    internal static readonly GqlStatus DeclaredType = InvalidType("22N27");
    internal static readonly GqlStatus FoundType = InvalidType("22N01");
    internal static readonly GqlStatus InvalidArgument = InvalidData("22N11");
    internal static readonly GqlStatus TemporalFormat = InvalidTemporal("22N36");
    internal static readonly GqlStatus NumberOutOfRange = new("22003");
    internal static readonly GqlStatus NotAllowedCount = InvalidSyntax("42N31");
    internal static readonly GqlStatus OutOfRange = new("22003", new GqlStatus("22N03"));
    internal static readonly GqlStatus OfArgumentRange = new("22N38", new GqlStatus("22N03"));
    internal static readonly GqlStatus Unexpected = new("50N00");

    /// <summary>What the code stands for, as <c>error: data exception - invalid value type</c>.</summary>
    public string Description => GqlConditions.Describe(Code);

    /// <summary>The codes, the cause behind what it brought about.</summary>
    public override string ToString() => Cause is null ? Code : $"{Code} < {Cause}";

    internal static GqlStatus InvalidSyntax(string cause) => new("42001", new GqlStatus(cause));

    internal static GqlStatus InvalidData(string cause) => new("22000", new GqlStatus(cause));

    internal static GqlStatus InvalidType(string cause) => new("22G03", new GqlStatus(cause));

    internal static GqlStatus InvalidTemporal(string cause) => new("22007", new GqlStatus(cause));

    /// <summary>The status of an error: its own, else that of its kind and detail.</summary>
    internal static GqlStatus Of(CypherError error) => error.Status ?? (error.Phase, error.Kind, error.Detail) switch
    {
        (ErrorPhase.CompileTime, _, "InvalidNumberOfArguments") => InvalidSyntax("42I13"),
        (ErrorPhase.CompileTime, _, "AmbiguousAggregationExpression") => InvalidSyntax("42I18"),
        (ErrorPhase.CompileTime, _, "NoVariablesInScope") => InvalidSyntax("42I37"),
        (ErrorPhase.CompileTime, _, "NoExpressionAlias") => InvalidSyntax("42N21"),
        (ErrorPhase.CompileTime, _, "ProcedureNotFound") => InvalidSyntax("42N08"),
        (ErrorPhase.CompileTime, _, "DifferentColumnsInUnion") => InvalidSyntax("42N39"),
        (ErrorPhase.CompileTime, _, "NegativeIntegerArgument" or "NumberOutOfRange") => NotAllowedCount,
        (ErrorPhase.CompileTime, _, "VariableTypeConflict") => DeclaredType,
        (ErrorPhase.CompileTime, _, "IntegerOverflow" or "FloatingPointOverflow") => NumberOutOfRange,
        (ErrorPhase.Runtime, ErrorKind.TypeError, _) => FoundType,
        (ErrorPhase.Runtime, ErrorKind.SyntaxError, "NegativeIntegerArgument") => OutOfRange,
        _ => General,
    };
}
