namespace ActorGraph.Cypher.Functions;

/// <summary>A function that gives one value for a group of rows.</summary>
/// <param name="Name">Its name; looked up without regard to case.</param>
/// <param name="Parameters">Its parameters, in order.</param>
/// <param name="ReturnType">The type of the result, as Cypher names it.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Create">Makes the state of one group.</param>
internal sealed record AggregateDefinition(
    string Name,
    IReadOnlyList<FunctionParameter> Parameters,
    string ReturnType,
    string Description,
    Func<Aggregator> Create)
{
    /// <summary>The part of the manual that aggregating functions stand in.</summary>
    public const string Category = "Aggregating";

    /// <summary>How many arguments it takes.</summary>
    public int ArgumentCount => Parameters.Count;

    /// <summary>The call as the documentation shows it.</summary>
    public string Signature => SignatureText.Of(Name, Parameters, ReturnType);
}
