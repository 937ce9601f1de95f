namespace ActorGraph.Model.Questions;

/// <summary>A question that the model must be able to answer, as a query that anyone may open and change.</summary>
/// <param name="Id">Stable name, for links: <c>who-says-what</c>.</param>
/// <param name="Cypher">The query, which only reads.</param>
public sealed record Question(
    string Id, string Title, string Description, IReadOnlyList<QuestionParameter> Parameters, string Cypher);
