using System.Buffers.Text;
using System.Security.Cryptography;

namespace ActorGraph.Web.Http;

/// <summary>
/// Tells the clients apart that share the server: all tabs of a browser by a cookie that they are given with the page and that says
/// nothing about anybody; whoever has none by the connection. No right comes with it.
/// </summary>
internal static class ClientSession
{
    private const string Cookie = "actorgraph-session";
    private const int Bytes = 16;

    private static readonly int Characters = Base64Url.GetEncodedLength(Bytes);

    /// <summary>A name of whoever sent the request.</summary>
    public static string Of(HttpContext context) => Known(context) ?? context.Connection.Id;

    /// <summary>Gives a browser its name with the page, where it has none.</summary>
    public static void Begin(HttpContext context)
    {
        if (Known(context) is not null) return;
        context.Response.Cookies.Append(
            Cookie,
            Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true });
    }

    private static string? Known(HttpContext context) =>
        context.Request.Cookies[Cookie] is { } name && name.Length == Characters && Base64Url.IsValid(name) ? name : null;
}
