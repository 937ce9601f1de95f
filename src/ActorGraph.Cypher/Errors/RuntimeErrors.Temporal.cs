using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Errors;

internal static partial class RuntimeErrors
{
    /// <summary>A duration does not fit into 64 bits of seconds.</summary>
    public static CypherException DurationOverflow() =>
        Temporal("NumberOutOfRange", $"The duration is too long: all of it together may not exceed {long.MaxValue} s, counting a month as 30.436875 days.").As(new GqlStatus("22015", new GqlStatus("22N28", GqlStatus.General)));

    /// <summary>A date left the years that can be represented.</summary>
    public static CypherException YearOutOfRange() =>
        Arithmetic("NumberOutOfRange", $"The result is not within the years {-CivilDate.MaximumYear} to {CivilDate.MaximumYear}.");

    private static CypherException Temporal(string detail, string message, string? code = null) =>
        new(new CypherError(ErrorKind.ArgumentError, detail, message, ErrorPhase.Runtime, Code: code));
}
