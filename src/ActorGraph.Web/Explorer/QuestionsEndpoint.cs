using ActorGraph.Model.Questions;

namespace ActorGraph.Web.Explorer;

/// <summary>`GET /api/questions`: the questions that the model must be able to answer, ready to be opened in the editor.</summary>
internal static class QuestionsEndpoint
{
    public static IReadOnlyList<QuestionDescription> List() => [.. QuestionCatalogue.All.Select(question => new QuestionDescription(
        question.Id,
        question.Title,
        question.Description,
        question.Cypher,
        question.Parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Example)))];
}

/// <param name="Parameters">Each parameter with a value to begin with; null where there is none.</param>
public sealed record QuestionDescription(
    string Id, string Title, string Description, string Cypher, IReadOnlyDictionary<string, string?> Parameters);
