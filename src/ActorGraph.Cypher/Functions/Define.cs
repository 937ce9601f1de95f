using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>Short forms in which the families declare their functions.</summary>
internal static class Define
{
    /// <summary>A function of its arguments and the query.</summary>
    public static FunctionDefinition Function(
        string category, string name, string parameters, string returns, string description, FunctionBody body) =>
        new(name, SignatureText.Parse(parameters), returns, category, description, body);

    /// <summary>A function of one argument alone.</summary>
    public static FunctionDefinition Unary(
        string category, string name, string parameter, string returns, string description, Func<Value, Value> body) =>
        Function(category, name, parameter, returns, description, (_, arguments) => body(arguments[0]));
}
