using ActorGraph.Cypher.Csv;
using ActorGraph.Cypher.Execution;

namespace ActorGraph.Web.Configuration;

/// <summary>What the settings say to the embedded engine: where it may load files from, and what a query may use.</summary>
internal sealed record EngineSettings(CsvFolders CsvFolders, QueryLimits Limits)
{
    public static EngineSettings Default { get; } = new(CsvFolders.None, QueryLimits.Default);

    public static EngineSettings Read(IConfiguration configuration)
    {
        var megabytes = configuration.ReadSection<LimitSettings>("Limits").QueryMemoryMegabytes;
        var limits = megabytes == 0 ? QueryLimits.Default : QueryLimits.Default with { MemoryBytes = megabytes * 1024L * 1024 };
        return new EngineSettings(new CsvFolders(configuration.ReadSection<LoadCsvSettings>("LoadCsv").Folders), limits);
    }
}
