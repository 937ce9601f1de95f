using ActorGraph.Web.Database;
using ActorGraph.Web.Http;
using Neo4j.Driver;

namespace ActorGraph.Web.Hosting;

/// <summary>
/// What those ask who keep the program running: `/livez` whether the process lives, `/readyz` whether it can be asked. Both say no
/// more than that, and are refused to foreign hosts and pages as everything is.
/// </summary>
internal static class HealthRoutes
{
    /// <summary>A database that takes longer to read nothing is of no use.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(5);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("").WithTags("Health");
        health.MapGet("/livez", () => new Health("alive")).WithName("getLiveness").WithSummary("Whether the process lives.");
        health.MapGet("/readyz", ReadyAsync).WithName("getReadiness").WithSummary("Whether the case is open and can be read.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Health> ReadyAsync(OpenCase openCase, Draining draining)
    {
        if (draining.IsStopping) throw Unready("The server is stopping.");
        try
        {
            await ReadAsync(openCase).WaitAsync(LongestRead);
        }
        catch (TimeoutException)
        {
            throw Unready($"The database did not answer within {LongestRead.TotalSeconds} s.");
        }
        catch (Neo4jException)
        {
            throw Unready("The database does not answer.");
        }

        return new Health("ready");
    }

    private static async Task ReadAsync(OpenCase openCase)
    {
        await using var session = openCase.Session(AccessMode.Read);
        var answer = await session.RunAsync("RETURN 1", transaction => transaction.WithTimeout(LongestRead));
        await answer.ConsumeAsync();
    }

    private static RequestRefusedException Unready(string reason) => new(StatusCodes.Status503ServiceUnavailable, reason);
}

/// <param name="Status">`alive` or `ready`.</param>
public sealed record Health(string Status);
