using System.Collections.Frozen;

namespace ActorGraph.Cypher.Errors;

/// <summary>The names of the conditions that statuses stand for: those of GQL, and Neo4j's own, whose third character is an N or an I.</summary>
internal static class GqlConditions
{
    private static readonly FrozenDictionary<string, string> Classes = new Dictionary<string, string>
    {
        ["22"] = "data exception",
        ["42"] = "syntax error or access rule violation",
        ["50"] = "general processing exception",
        ["51"] = "system configuration or operation exception",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["22003"] = "numeric value out of range",
        ["22007"] = "invalid date, time, or datetime format",
        ["22015"] = "interval field overflow",
        ["22G03"] = "invalid value type",
        ["22N01"] = "invalid type",
        ["22N03"] = "specified numeric value out of range",
        ["22N04"] = "invalid input value",
        ["22N07"] = "invalid pre-parser option key",
        ["22N09"] = "conflicting pre-parser combination",
        ["22N10"] = "invalid pre-parser option value",
        ["22N11"] = "invalid argument",
        ["22N12"] = "invalid date, time, or datetime format",
        ["22N14"] = "invalid temporal value combination",
        ["22N19"] = "invalid spatial value combination",
        ["22N20"] = "invalid spatial value dimensions",
        ["22N22"] = "invalid spatial value combination",
        ["22N23"] = "invalid latitude value",
        ["22N24"] = "invalid coordinate arguments",
        ["22N26"] = "unsupported rounding mode",
        ["22N27"] = "invalid entity type",
        ["22N28"] = "overflow error",
        ["22N36"] = "invalid temporal format",
        ["22N37"] = "invalid coercion",
        ["22N38"] = "invalid function argument",
        ["22N71"] = "index with the same name already exists",
        ["22NB1"] = "type mismatch",
        ["42001"] = "invalid syntax",
        ["42I01"] = "invalid FOREACH",
        ["42I13"] = "invalid number of arguments",
        ["42I18"] = "invalid reference to implicitly grouped expressions",
        ["42I20"] = "invalid symbol in expression",
        ["42I29"] = "invalid use of IS",
        ["42I37"] = "invalid use of RETURN *",
        ["42I38"] = "invalid use of RETURN",
        ["42I40"] = "invalid use of UNION and UNION ALL",
        ["42I45"] = "invalid use of multiple path patterns",
        ["42I48"] = "invalid use of a subquery in MERGE",
        ["42I51"] = "invalid call signature",
        ["42N07"] = "variable shadowing",
        ["42N08"] = "no such procedure or function",
        ["42N20"] = "empty list range operator",
        ["42N21"] = "unaliased return item",
        ["42N22"] = "single return column required",
        ["42N24"] = "missing WITH",
        ["42N29"] = "unbound variables in pattern expression",
        ["42N31"] = "specified number out of range",
        ["42N39"] = "incompatible return columns",
        ["42N40"] = "single relationship pattern required",
        ["42N42"] = "unsupported sub-path binding",
        ["42N57"] = "invalid use of data-modifications in expressions",
        ["42N70"] = "function without required WHERE clause",
        ["42N71"] = "incomplete query",
        ["42N78"] = "variable already bound",
        ["50N00"] = "internal error",
        ["50N11"] = "constraint creation failed",
        ["50N12"] = "constraint drop failed",
        ["50N42"] = "unexpected error",
        ["51N23"] = "cyclic shortest path search disabled",
    }.ToFrozenDictionary();

    /// <summary>What a code stands for: its class, and its condition where that is not the class as a whole.</summary>
    public static string Describe(string code) =>
        Names.GetValueOrDefault(code) is { } name ? $"error: {Classes[code[..2]]} - {name}" : $"error: {Classes[code[..2]]}";
}
