using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Functions;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Procedures.BuiltIn;

/// <summary>Shorthands in which the built-in procedures are written.</summary>
internal static class Rows
{
    public static ProcedureField Field(string name, string type = "STRING") => new(name, type);

    public static Value[] Row(params Value[] values) => values;

    public static Value Text(string? text) => Value.String(text);

    public static Value Texts(IEnumerable<string> texts) => Value.List([.. texts.Select(text => Value.String(text))]);

    public static QueryExecution Execution(this FunctionContext context) => (QueryExecution)context;
}
