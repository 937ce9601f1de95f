using ActorGraph.Graph;
using ActorGraph.Web.Database;
using ActorGraph.Web.Http;

namespace ActorGraph.Web.Explorer;

/// <summary>What the explorer asks about the file of the case, and may do with it.</summary>
internal static class CaseFileEndpoints
{
    /// <summary>`GET /api/case/state`: what is out of order with the case file.</summary>
    public static Task<CaseState> StateAsync(OpenCase openCase) => openCase.StateAsync();

    /// <summary>`POST /api/case/accept-loss`: goes on without the commits that are missing.</summary>
    public static async Task<CaseState> AcceptLossAsync(OpenCase openCase)
    {
        Do(() => Require(openCase).AcceptLoss());
        return await openCase.StateAsync();
    }

    /// <summary>`GET /api/case/backup`: the case as a case file, also where its own file is gone. No other site may make the browser fetch it.</summary>
    public static IResult Backup(OpenCase openCase, HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].FirstOrDefault() is { } site and not ("same-origin" or "none"))
            throw new RequestRefusedException(StatusCodes.Status403Forbidden, $"The request comes from a page of another server ({site}). Save the case from the explorer's own page.");
        var store = Require(openCase);
        Stream? copy = null;
        Do(() => copy = store.OpenBackup());
        return Results.Stream(copy!, "application/octet-stream", openCase.Name + Configuration.CaseFile.Extension);
    }

    private static GraphStore Require(OpenCase openCase) => openCase.Store
        ?? throw RequestRefusedException.NotFound("The case does not lie in a file of this server.");

    private static void Do(Action work)
    {
        try
        {
            work();
        }
        catch (CaseFileException error)
        {
            throw new RequestRefusedException(StatusCodes.Status409Conflict, error.Message);
        }
    }
}
