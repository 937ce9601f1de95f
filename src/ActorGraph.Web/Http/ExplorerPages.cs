namespace ActorGraph.Web.Http;

/// <summary>
/// Serves the built explorer: its files, and its page, which names them and is asked for anew each time. An address at which there is nothing
/// says so, to a browser by a page.
/// </summary>
internal sealed class ExplorerPages(BuiltFiles files)
{
    private const string Page = "/index.html";
    private const string Html = "text/html";

    private const string Missing =
        "The explorer has not been built: there is no `wwwroot/index.html` beside the application.\n"
        + "Build it with `dotnet build` (Node 20.19 or newer), or in web/ with `npm ci` and `npm run build`.\n"
        + "Cypher over HTTP answers at /db/neo4j/query/v2.\n";

    private const string NotFound = """
        <!doctype html>
        <html lang="en">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <title>Not found · ActorGraph</title>
          </head>
          <body style="max-width: 32rem; margin: 20vh auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif">
            <h1 style="font-size: 1.25rem">There is nothing at this address.</h1>
            <p><a href="/">Open the explorer</a></p>
          </body>
        </html>

        """;

    /// <summary>Answers what asks for a file, and a browser that asks for a page which is not there.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next) => files.AnswerAsync(context, IsPage(context) ? SayNotFoundAsync : next);

    /// <summary>Answers with the explorer.</summary>
    public Task OpenAsync(HttpContext context)
    {
        if (!files.Has(Page)) return Results.Text(Missing, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        ClientSession.Begin(context);
        return files.SendAsync(context, Page, Html + "; charset=utf-8");
    }

    private static Task SayNotFoundAsync(HttpContext context) =>
        Results.Text(NotFound, Html + "; charset=utf-8", statusCode: StatusCodes.Status404NotFound).ExecuteAsync(context);

    /// <summary>Programs ask the APIs, and whoever does not name HTML is told in the form of the APIs too.</summary>
    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint() is null
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals(Html, StringComparison.OrdinalIgnoreCase) && type.Quality != 0)
        && !(context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/db") || context.Request.Path.StartsWithSegments("/openapi"));
}
