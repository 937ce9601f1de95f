using ActorGraph.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace ActorGraph.Web.Http;

/// <summary>What every request passes first: headers that every answer carries, and the refusals that need no endpoint.</summary>
internal static class Gate
{
    /// <summary>
    /// The explorer loads nothing from elsewhere. Styles may stand in elements, since the canvas sets positions that way;
    /// scripts may not.
    /// </summary>
    private const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void UseGate(this IApplicationBuilder app)
    {
        var hosts = app.ApplicationServices.GetRequiredService<HostAndOrigin>();
        app.Use(async (context, next) =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = ContentPolicy;
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            if (IsData(context.Request.Path)) headers.CacheControl = "no-store";

            if (hosts.Refusal(context.Request) is { } refusal) await RefuseAsync(context, StatusCodes.Status403Forbidden, refusal);
            else if (IsToBeRead(context.GetEndpoint()) && IsBodyOfForeignType(context.Request))
                await RefuseAsync(
                    context,
                    StatusCodes.Status415UnsupportedMediaType,
                    $"The body is `{context.Request.ContentType ?? "of no type"}`, but only JSON in UTF-8 is read. Send it as `application/json`.");
            else await next(context);
        });
    }

    /// <summary>While the program stops, only its health can be asked for.</summary>
    public static void UseDraining(this IApplicationBuilder app)
    {
        var draining = app.ApplicationServices.GetRequiredService<Draining>();
        app.Use(async (context, next) =>
        {
            if (IsHealth(context.Request.Path)) await next(context);
            else if (!await draining.AnswerAsync(() => next(context)))
                await RefuseAsync(context, StatusCodes.Status503ServiceUnavailable, "The server is stopping.");
        });
    }

    public static bool IsHealth(PathString path) => path == "/livez" || path == "/readyz";

    private static bool IsData(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/db") || IsHealth(path);

    /// <summary>
    /// Where nothing answers the method or the address, that is what is said, whatever the body is. Routing has refused the types that an
    /// endpoint does not name, but without a sentence.
    /// </summary>
    private static bool IsToBeRead(Endpoint? endpoint) => endpoint is RouteEndpoint or { DisplayName: "415 HTTP Unsupported Media Type" };

    /// <summary>A form can be sent by any page without asking; JSON cannot. The Query API checks its own types.</summary>
    private static bool IsBodyOfForeignType(HttpRequest request) =>
        !request.Path.StartsWithSegments("/db")
        && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && !(request.HasJsonContentType() && IsUtf8(request));

    private static bool IsUtf8(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static Task RefuseAsync(HttpContext context, int status, string sentence) =>
        context.RefusalForm() is { } form
            ? form.RefuseAsync(context, status, sentence)
            : Results.Problem(sentence, statusCode: status).ExecuteAsync(context);
}
