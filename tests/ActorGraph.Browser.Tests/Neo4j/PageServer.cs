using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace ActorGraph.Browser.Tests.Neo4j;

/// <summary>The page of Neo4j Browser, unpacked from its archive and served on a free port of this machine.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private const string InArchive = "browser/";

    private readonly string _folder = Directory.CreateTempSubdirectory("neo4j-browser").FullName;
    private PhysicalFileProvider? _files;
    private WebApplication? _server;

    /// <summary>Where the page comes from, as its browser says.</summary>
    public string Origin => _server?.Urls.Single() ?? throw new InvalidOperationException("The page is not served yet.");

    /// <summary>The archive beside the repository; null where there is none.</summary>
    public static string? FindArchive()
    {
        var folder = Path.Combine(ServedCase.Root(), "..", "shared", "neo4j", "lib");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "neo4j-browser*.jar").Order(StringComparer.Ordinal).LastOrDefault() : null;
    }

    public async Task StartAsync(string archive)
    {
        await ZipFile.ExtractToDirectoryAsync(archive, _folder);
        _files = new PhysicalFileProvider(Path.Combine(_folder, InArchive));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        server.UseFileServer(new FileServerOptions { FileProvider = _files });
        await server.StartAsync();
        _server = server;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _files?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
