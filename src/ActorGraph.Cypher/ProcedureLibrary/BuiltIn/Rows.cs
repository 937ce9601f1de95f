using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>Shorthands in which the built-in procedures are written.</summary>
internal static class Rows
{
    public static ProcedureField Field(string name, string type = "STRING") => new(name, type);

    /// <summary>A column that is shown only where YIELD asks for it.</summary>
    public static ProcedureField Yielded(string name, string type = "STRING") => new(name, type) { OnlyYielded = true };

    public static Value[] Row(params Value[] values) => values;

    public static Value Text(string? text) => Value.String(text);

    public static Value Texts(IEnumerable<string> texts) => Value.List([.. texts.Select(text => Value.String(text))]);

    public static QueryExecution Execution(this FunctionContext context) => (QueryExecution)context;
}
