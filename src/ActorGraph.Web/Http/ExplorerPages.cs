using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace ActorGraph.Web.Http;

/// <summary>
/// Serves the built explorer. Files under `assets/` carry a hash of their content in their name and never change; the page that
/// names them is asked for anew each time. Every other address is the page too, since the explorer keeps views in addresses.
/// </summary>
internal static class ExplorerPages
{
    private const string Missing =
        "The explorer has not been built: there is no `wwwroot/index.html` beside the application.\n"
        + "Build it with `dotnet build` (Node 20.19 or newer), or in web/ with `npm ci` and `npm run build`.\n"
        + "Cypher over HTTP answers at /db/neo4j/query/v2.\n";

    public static void UseExplorerFiles(this WebApplication app, string folder)
    {
        if (!Directory.Exists(folder)) return;
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            OnPrepareResponse = file => file.Context.Response.Headers[HeaderNames.CacheControl] =
                file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache",
        });
    }

    /// <summary>Answers what no endpoint and no file does, except under the addresses of the APIs.</summary>
    public static void UseExplorerPage(this WebApplication app, string folder)
    {
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is not null || !IsPage(context.Request)) await next(context);
            else await AnswerAsync(context, folder);
        });
    }

    /// <summary>Answers with the page.</summary>
    public static async Task AnswerAsync(HttpContext context, string folder)
    {
        var page = Path.Combine(folder, "index.html");
        if (File.Exists(page)) await SendAsync(context, page);
        else await Results.Text(Missing, statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
    }

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !Path.HasExtension(request.Path.Value)
        && !request.Path.StartsWithSegments("/api")
        && !request.Path.StartsWithSegments("/openapi");

    private static Task SendAsync(HttpContext context, string page)
    {
        context.Response.Headers.CacheControl = "no-cache";
        ClientSession.Begin(context);
        return Results.File(page, "text/html; charset=utf-8").ExecuteAsync(context);
    }
}
