using System.Text.RegularExpressions;
using ActorGraph.Model.Questions;

namespace ActorGraph.Model.Tests.Questions;

public sealed class QuestionCatalogueTests
{
    [Fact]
    public void Catalogue_answers_the_questions_of_the_model_in_order() => Assert.Equal(
        [
            "who-says-what", "who-denies-what-others-uphold", "figures-side-by-side", "figures-that-conflict", "chain-to-origin",
            "repeats-and-origins", "positions-as-of-a-day", "who-changed-position", "denials-of-the-wording", "treaties-invoked",
            "how-two-actors-connect", "why-a-line-is-drawn",
        ],
        QuestionCatalogue.All.Select(question => question.Id));

    [Fact]
    public void Every_question_says_what_it_is_and_describes_exactly_its_parameters()
    {
        foreach (var question in QuestionCatalogue.All)
        {
            Assert.NotEmpty(question.Title);
            Assert.EndsWith(".", question.Description, StringComparison.Ordinal);
            Assert.DoesNotContain("//", question.Cypher, StringComparison.Ordinal);
            var used = Regex.Matches(question.Cypher, @"\$(\w+)").Select(match => match.Groups[1].Value).Distinct().Order();
            Assert.Equal(used, question.Parameters.Select(parameter => parameter.Name).Order());
            Assert.All(question.Parameters, parameter => Assert.NotNull(parameter.Example));
        }
    }

    [Fact]
    public void Question_that_there_is_not_is_not_found() => Assert.Null(QuestionCatalogue.Find("nothing"));
}
