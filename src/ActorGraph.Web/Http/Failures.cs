using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Neo4j.Driver;

namespace ActorGraph.Web.Http;

/// <summary>Turns what an endpoint throws into problem details. A fault of ours is logged whole and sent as a reference only.</summary>
internal sealed partial class Failures(IProblemDetailsService problems, ILogger<Failures> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted) return false;
        if (DatabaseAnswers.IsLoss(exception)) exception = RequestRefusedException.DatabaseLost();
        var problem = Describe(exception) ?? Fault(context, exception);
        context.Response.StatusCode = problem.Status!.Value;
        (exception as RequestRefusedException)?.WriteHeaders(context.Response);
        if (context.RefusalForm() is { } form)
        {
            await form.FailAsync(context, problem.Status.Value, problem.Detail!);
            return true;
        }

        return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem });
    }

    private static ProblemDetails? Describe(Exception exception) => exception switch
    {
        RequestRefusedException refused => new ProblemDetails { Status = refused.Status, Detail = refused.Message },
        BadHttpRequestException { InnerException: JsonException json } bad => new ProblemDetails
        {
            Status = bad.StatusCode,
            Detail = "The body is not what this address takes. " + json.Message,
        },
        BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Detail = bad.Message },
        SecurityException => new ProblemDetails
        {
            Status = StatusCodes.Status502BadGateway,
            Detail = "The database refuses the user that ActorGraph is configured with: " + exception.Message,
        },
        Neo4jException failed when IsTimeout(failed) => new ProblemDetails
        {
            Status = StatusCodes.Status504GatewayTimeout,
            Detail = "The query did not end within its time and was stopped. Ask for less, or raise `Limits:DeadlineSeconds`.",
        },
        _ => null,
    };

    private static bool IsTimeout(Neo4jException exception) =>
        exception.Code?.Contains("TransactionTimedOut", StringComparison.Ordinal) == true;

    private ProblemDetails Fault(HttpContext context, Exception exception)
    {
        LogFault(context.TraceIdentifier, exception);
        return new ProblemDetails
        {
            Status = StatusCodes.Status500InternalServerError,
            Detail = $"Something went wrong on our side. The log has the whole story under `{context.TraceIdentifier}`.",
        };
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Request {Reference} failed by a fault of ours.")]
    private partial void LogFault(string reference, Exception exception);
}
