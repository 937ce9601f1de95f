using System.Text.RegularExpressions;
using ActorGraph.Model.Queries;

namespace ActorGraph.Model.Questions;

/// <summary>The questions of this folder's <c>.cypher</c> files, in the order of their names.</summary>
public static partial class QuestionCatalogue
{
    private const string Parameter = "parameter ";

    /// <summary>All questions.</summary>
    public static IReadOnlyList<Question> All { get; } = [.. CypherResource.LoadFolder("Questions").Select(Read)];

    /// <summary>A question by its id; null when there is none of it.</summary>
    public static Question? Find(string id) => All.FirstOrDefault(question => question.Id == id);

    private static Question Read(CypherResource resource) => new(
        IdOf(resource.Name),
        resource.Header("title"),
        resource.Header("description"),
        [.. resource.Headers.Where(header => header.Key.StartsWith(Parameter, StringComparison.Ordinal))
            .Select(header => ReadParameter(header.Key[Parameter.Length..], header.Single()))],
        resource.Text);

    private static QuestionParameter ReadParameter(string name, string text)
    {
        var match = Example().Match(text);
        return match.Success
            ? new QuestionParameter(name, text[..match.Index].Trim(), match.Groups["value"].Value)
            : new QuestionParameter(name, text, null);
    }

    // 01-WhoSaysWhat → who-says-what
    private static string IdOf(string name) =>
        WordStart().Replace(name[(name.IndexOf('-') + 1)..], "-$0").TrimStart('-').ToLowerInvariant();

    [GeneratedRegex("Example: \"(?<value>[^\"]*)\"$")]
    private static partial Regex Example();

    [GeneratedRegex("[A-Z](?=[a-z])|(?<=[a-z])[A-Z]")]
    private static partial Regex WordStart();
}
