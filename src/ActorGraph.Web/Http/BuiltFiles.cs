using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace ActorGraph.Web.Http;

/// <summary>
/// The files that the explorer was built into. Beside each text lie its compressed forms: a client is sent the smallest that it takes, as it
/// lies there. Files under `assets/` carry a hash of their content in their name and never change.
/// </summary>
internal sealed class BuiltFiles(string folder)
{
    /// <summary>Codings by the endings of the files that are written so, the smallest first.</summary>
    private static readonly (string Coding, string Ending)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly IFileProvider _files = Directory.Exists(folder) ? new PhysicalFileProvider(folder) : new NullFileProvider();

    /// <summary>Answers what asks for a file; everything else goes on.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next) =>
        context.GetEndpoint() is null && IsRead(context.Request) && context.Request.Path.Value is { } path && TypeOf(path) is { } type && Has(path)
            ? SendAsync(context, path, type)
            : next(context);

    public bool Has(string path) => Find(path) is not null;

    /// <summary>Sends a file that is there, in the coding that suits the client.</summary>
    public Task SendAsync(HttpContext context, string path, string type)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = path.StartsWith("/assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        var (coding, file) = Choose(context.Request, path);
        if (coding is not null) headers.ContentEncoding = coding;
        var tag = new EntityTagHeaderValue($"\"{file.LastModified.UtcTicks:x}-{file.Length:x}\"");
        return Results.File(file.PhysicalPath!, type, lastModified: file.LastModified, entityTag: tag).ExecuteAsync(context);
    }

    private (string? Coding, IFileInfo File) Choose(HttpRequest request, string path)
    {
        foreach (var (coding, ending) in Codings)
            if (Takes(request, coding) && Find(path + ending) is { } compressed) return (coding, compressed);
        return (null, _files.GetFileInfo(path));
    }

    /// <summary>What a client does not name it takes only where it takes any (RFC 9110, section 12.5.3).</summary>
    private static bool Takes(HttpRequest request, string coding)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var named = accepted.FirstOrDefault(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(one => one.Value == "*");
        return named is not null && named.Quality != 0;
    }

    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Of a known type only: the compressed forms have none, and are no addresses of their own.</summary>
    private static string? TypeOf(string path) =>
        Types.TryGetContentType(path, out var type) && !Codings.Any(coding => path.EndsWith(coding.Ending, StringComparison.Ordinal)) ? type : null;

    private IFileInfo? Find(string path) => _files.GetFileInfo(path) is { Exists: true, PhysicalPath: not null } file ? file : null;
}
