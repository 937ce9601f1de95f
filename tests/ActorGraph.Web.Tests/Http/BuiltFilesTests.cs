using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Http;

/// <summary>What the explorer is built into, as it is sent.</summary>
public sealed partial class BuiltFilesTests(SeededCase seeded)
{
    private const int MostBeforeTheEditor = 500_000;
    private const int MostWithoutWorkers = 250_000;

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    public async Task File_is_sent_in_the_smallest_coding_that_the_client_takes(string accepted, string coding)
    {
        var (client, page) = await PageAsync();
        var script = FilesIn(page).First(file => file.EndsWith(".js", StringComparison.Ordinal));

        using var response = await GetAsync(client, script, accepted);

        Assert.Equal(coding, response.Content.Headers.ContentEncoding.SingleOrDefault() ?? "");
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept-Encoding", response.Headers.Vary);
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.CacheControl?.ToString());
        Assert.Equal(await client.GetStringAsync(script, TestContext.Current.CancellationToken), await TextAsync(response));
    }

    [Fact]
    public async Task File_that_the_client_has_is_not_sent_again()
    {
        var (client, page) = await PageAsync();
        var script = FilesIn(page).First();
        using var first = await GetAsync(client, script, "br");
        using var other = await GetAsync(client, script, "gzip");
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);

        using var again = await GetAsync(client, script, "br", first.Headers.ETag!.Tag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Page_is_asked_for_anew_and_sent_compressed()
    {
        var (client, _) = await PageAsync();

        using var response = await GetAsync(client, "/", "br");

        Assert.Equal(("br", "text/html"), (response.Content.Headers.ContentEncoding.Single(), response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(["Accept", "Accept-Encoding"], response.Headers.Vary.Order());
        Assert.True(response.Headers.CacheControl!.NoCache);
        Assert.StartsWith("<!doctype html>", await TextAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compressed_form_is_no_address_of_its_own()
    {
        var (client, page) = await PageAsync();

        using var response = await client.GetAsync(new Uri(FilesIn(page).First() + ".br", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Scripts_and_styles_before_the_editor_opens_are_small(string coding)
    {
        var (client, page) = await PageAsync();
        var files = FilesIn(page);
        Assert.NotEmpty(files);
        var workers = new HashSet<string>();
        foreach (var script in files.Where(file => file.EndsWith(".js", StringComparison.Ordinal)))
            workers.UnionWith(Worker().Matches(await client.GetStringAsync(script, TestContext.Current.CancellationToken)).Select(found => "assets/" + found.Groups[1].Value));
        Assert.NotEmpty(workers);

        var ofPage = await SizeAsync(client, files, coding);
        var all = ofPage + await SizeAsync(client, workers, coding);

        Assert.InRange(all, 1, MostBeforeTheEditor);
        Assert.InRange(ofPage, 1, MostWithoutWorkers);
    }

    private static async Task<long> SizeAsync(HttpClient client, IEnumerable<string> files, string coding)
    {
        var size = 0L;
        foreach (var file in files)
        {
            using var response = await GetAsync(client, file, coding);
            size += (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        return size;
    }

    private async Task<(HttpClient Client, string Page)> PageAsync()
    {
        var client = (await seeded.ServeAsync()).Client;
        using var response = await GetAsync(client, "/", "");
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable) Assert.Skip("The explorer has not been built.");
        return (client, await TextAsync(response));
    }

    /// <summary>The scripts and styles that a page names.</summary>
    private static List<string> FilesIn(string page) => [.. Named().Matches(page).Select(found => found.Groups[1].Value)];

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string path, string accepted, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        if (known is not null) request.Headers.TryAddWithoutValidation("If-None-Match", known);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var sent = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var content = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("(?:src|href)=\"\\./(assets/[^\"]+\\.(?:js|css))\"")]
    private static partial Regex Named();

    [GeneratedRegex("""new Worker\(new URL\([^)]*?[`'"]([\w.-]+\.js)[`'"]""")]
    private static partial Regex Worker();
}
