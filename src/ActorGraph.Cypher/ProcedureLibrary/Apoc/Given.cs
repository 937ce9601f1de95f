using ActorGraph.Cypher.Errors;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>Reads what a procedure was given as what it takes, or says in an error what was found instead.</summary>
internal static class Given
{
    /// <summary>The strings of a list; NULL is an empty list.</summary>
    public static string[] Names(this Value value, string procedure) =>
        value.IsNull ? [] : [.. value.AsList().Select(name => name.Name(procedure))];

    /// <summary>The name of a label, a type or a key.</summary>
    public static string Name(this Value value, string procedure) => value.IsString && value.AsString().Length > 0
        ? value.AsString()
        : throw ExecutionErrors.ProcedureFailed(procedure, $"takes names that are strings and not empty, but was given {RuntimeErrors.Describe(value)}.");

    /// <summary>A map; NULL is an empty one.</summary>
    public static MapValue MapOrEmpty(this Value value) => value.IsMap ? value.AsMap() : MapValue.Empty;

    /// <summary>A node.</summary>
    public static long Node(this Value value, string procedure, string parameter) => value.IsNode
        ? value.AsNode()
        : throw ExecutionErrors.ProcedureFailed(procedure, $"takes a node as `{parameter}`, but was given {RuntimeErrors.Describe(value)}.");

    /// <summary>Whether an option is set; what is given where the map does not say.</summary>
    public static bool Flag(this MapValue options, string procedure, string name, bool otherwise) => options[name] switch
    {
        { IsNull: true } => otherwise,
        { IsBoolean: true } flag => flag.AsBoolean(),
        var other => throw ExecutionErrors.ProcedureFailed(procedure, $"takes a boolean as `{name}`, but was given {RuntimeErrors.Describe(other)}."),
    };

    /// <summary>An option that is an integer; what is given where the map does not say.</summary>
    public static long Whole(this MapValue options, string procedure, string name, long otherwise) => options[name] switch
    {
        { IsNull: true } => otherwise,
        { IsInteger: true } number => number.AsInteger(),
        var other => throw ExecutionErrors.ProcedureFailed(procedure, $"takes an integer as `{name}`, but was given {RuntimeErrors.Describe(other)}."),
    };

    /// <summary>An option that is a string; what is given where the map does not say.</summary>
    public static string Text(this MapValue options, string procedure, string name, string otherwise) => options[name] switch
    {
        { IsNull: true } => otherwise,
        { IsString: true } text => text.AsString(),
        var other => throw ExecutionErrors.ProcedureFailed(procedure, $"takes a string as `{name}`, but was given {RuntimeErrors.Describe(other)}."),
    };
}
