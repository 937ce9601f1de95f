using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.Embedded;

/// <summary>Opens a case file with the engine in this process.</summary>
internal static class EmbeddedCase
{
    public static Task<OpenCase> OpenAsync(string file, bool isNew, BoltSettings bolt, CancellationToken cancellation) =>
        throw new ConfigurationException(
            $"`{file}` needs the embedded engine, which this build is without. Set `ACTORGRAPH_DATABASE` to the address of a database.");
}
