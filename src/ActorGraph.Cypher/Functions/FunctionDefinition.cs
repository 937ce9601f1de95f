using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Functions;

/// <summary>Computes a function's result.</summary>
/// <param name="context">The query that calls it.</param>
/// <param name="arguments">The arguments, as many as were written.</param>
internal delegate Value FunctionBody(FunctionContext context, ReadOnlySpan<Value> arguments);

/// <summary>A parameter of a function.</summary>
/// <param name="Name">Its name in the documentation.</param>
/// <param name="Type">The types it takes, as Cypher names them: <c>INTEGER | FLOAT</c>.</param>
/// <param name="IsOptional">Whether it may be left out, as may all behind it.</param>
/// <param name="IsVariadic">Whether it stands for any number of arguments; only the last one can.</param>
internal sealed record FunctionParameter(string Name, string Type, bool IsOptional = false, bool IsVariadic = false);

/// <summary>A function that gives one value for its arguments.</summary>
/// <param name="Name">Its name with its namespace; looked up without regard to case.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="ReturnType">The type of the result, as Cypher names it.</param>
/// <param name="Category">The part of the manual it belongs to.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Body">Computes it.</param>
internal sealed record FunctionDefinition(
    string Name,
    IReadOnlyList<FunctionParameter> Parameters,
    string ReturnType,
    string Category,
    string Description,
    FunctionBody Body)
{
    /// <summary>Whether NULL in any argument gives NULL without the body being asked.</summary>
    public bool PropagatesNull { get; init; } = true;

    /// <summary>Whether the result is the first argument that is not NULL, and those behind it are not evaluated.</summary>
    public bool TakesFirstKnown { get; init; }

    /// <summary>Whether it gives the same result however often it is called for one row; one that does not may not stand inside an aggregate.</summary>
    public bool Deterministic { get; init; } = true;

    /// <summary>
    /// What an argument must be able to be so that it is not refused before the query runs; null where that is what its parameter says.
    /// </summary>
    public string? TypeBefore { get; init; }

    /// <summary>What to write instead, where the function goes out of use.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The fewest arguments it takes.</summary>
    public int MinimumArguments { get; } = Parameters.Count(parameter => !parameter.IsOptional && !parameter.IsVariadic);

    /// <summary>The most arguments it takes.</summary>
    public int MaximumArguments { get; } = Parameters.Any(parameter => parameter.IsVariadic) ? int.MaxValue : Parameters.Count;

    /// <summary>The call as the documentation shows it, <c>substring(original :: STRING, start :: INTEGER, [length :: INTEGER]) :: STRING</c>.</summary>
    public string Signature => SignatureText.Of(Name, Parameters, ReturnType);

    /// <summary>The result for these arguments, NULL included.</summary>
    public Value Invoke(FunctionContext context, ReadOnlySpan<Value> arguments)
    {
        if (PropagatesNull)
        {
            foreach (var argument in arguments)
                if (argument.IsNull)
                    return Value.Null;
        }

        return Body(context, arguments);
    }
}
