namespace ActorGraph.Model.Questions;

/// <summary>A parameter of a question.</summary>
/// <param name="Name">Without the dollar sign.</param>
/// <param name="Description">What to put there.</param>
/// <param name="Example">A value from the seed case, as text; null when there is none.</param>
public sealed record QuestionParameter(string Name, string Description, string? Example);
