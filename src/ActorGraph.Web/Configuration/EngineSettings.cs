using ActorGraph.Cypher.Csv;
using ActorGraph.Cypher.Execution;
using ActorGraph.Graph;
using ActorGraph.Server;

namespace ActorGraph.Web.Configuration;

/// <summary>What the settings say to the embedded engine: where it may load files from, and what its clients may do.</summary>
internal sealed record EngineSettings(CsvFolders CsvFolders, GraphStoreOptions Store, CaseServerOptions Server)
{
    /// <summary>The memory that all queries may take together.</summary>
    public long QueriesMemoryBytes { get; private init; } = QueryLimits.DefaultOfAll;

    public static EngineSettings Default { get; } = new(CsvFolders.None, new GraphStoreOptions(), new CaseServerOptions());

    public static EngineSettings Read(IConfiguration configuration)
    {
        var bolt = configuration.ReadSection<BoltSettings>("Bolt");
        var transactions = configuration.ReadSection<TransactionSettings>("Transactions");
        var diagnostics = configuration.ReadSection<DiagnosticsSettings>("Diagnostics");
        var limits = configuration.ReadSection<LimitSettings>("Limits");
        return new EngineSettings(
            new CsvFolders(configuration.ReadSection<LoadCsvSettings>("LoadCsv").Folders),
            new GraphStoreOptions { WriterWait = TimeSpan.FromSeconds(transactions.WriterWaitSeconds) },
            new CaseServerOptions
            {
                Limits = new QueryLimits(
                    TimeSpan.FromSeconds(bolt.DeadlineSeconds),
                    Bytes(limits.QueryMemoryMegabytes, QueryLimits.Default.MemoryBytes)),
                Isolation = transactions.Isolation,
                WriterIdle = TimeSpan.FromSeconds(transactions.WriterIdleSeconds),
                MaxConnections = bolt.MaxConnections,
                Unread = limits.Unread,
                Password = BoltSecrets.PasswordOf(bolt),
                Tls = BoltSecrets.TlsOf(bolt),
                SlowQuery = TimeSpan.FromMilliseconds(diagnostics.SlowQueryMilliseconds),
                TellsQueryText = diagnostics.QueryText,
            })
        {
            QueriesMemoryBytes = Bytes(limits.QueriesMemoryMegabytes, QueryLimits.DefaultOfAll),
        };
    }

    private static long Bytes(int megabytes, long unset) => megabytes == 0 ? unset : megabytes * 1024L * 1024;
}
