using System.Net.Mime;

namespace ActorGraph.Web.Http;

/// <summary>
/// Writes problem details to clients that do not ask for JSON too, such as one that saves a backup and accepts nothing but bytes. Which
/// type an answer that fails is of is for the server to say (RFC 9110, section 15.5), and no sentence at all would help nobody.
/// </summary>
internal sealed class UnaskedProblems : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context)
    {
        // The result knows the title and the type of a status; it is not run, as it would ask for a writer again.
        var problem = TypedResults.Problem(context.ProblemDetails).ProblemDetails;
        return new(context.HttpContext.Response.WriteAsJsonAsync(problem, options: null, MediaTypeNames.Application.ProblemJson));
    }
}
