using System.Net.Sockets;
using ActorGraph.Cypher;
using ActorGraph.Graph;
using ActorGraph.Server;
using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;

namespace ActorGraph.Web.Database;

/// <summary>Opens a case file with the engine in this process: the application talks to it by <see cref="EmbeddedDatabase"/>, others over Bolt's port.</summary>
internal static class EmbeddedCase
{
    // Those that wait to write must not keep those that read from a connection, which in memory costs next to nothing.
    private const int MostSessions = 10_000;

    /// <param name="bolt">Where drivers are answered; null for nowhere.</param>
    public static Task<OpenCase> OpenAsync(
        string file, bool isNew, CaseRequest request, EngineSettings engine, ListenAddress? bolt, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var store = Open(file, engine.Store with { MustExist = !isNew, ReadOnly = request.ReadOnly, AcceptLoss = request.AcceptLoss }, request.Writes);
        var server = new CaseServer(new CypherDatabase(store) { CsvFolders = engine.CsvFolders, QueriesMemoryBytes = engine.QueriesMemoryBytes }, engine.Server);
        var refusal = bolt is null ? null : Listen(server, bolt);
        var driver = EmbeddedDatabase.Open(server, config => config.WithMaxConnectionPoolSize(MostSessions));
        return Task.FromResult(new OpenCase(driver, DatabaseKind.Embedded, Path.GetFileNameWithoutExtension(file), CaseServer.Agent, server)
        {
            Database = CaseServer.DatabaseName,
            BoltAddress = server.EndPoint?.ToString(),
            BoltRefusal = refusal,
            File = file,
            IsNew = isNew,
            Store = store,
            Loggers = engine.Server.Loggers,
        });
    }

    private static GraphStore Open(string file, GraphStoreOptions options, bool writes)
    {
        try
        {
            return GraphStore.Open(file, options);
        }
        catch (CaseFileException error) when (error.Problem == CaseFileProblem.Held)
        {
            throw new CaseHeldException(error.Message, error.Holder?.Address);
        }
        catch (CaseFileException error) when (
            error.Problem is CaseFileProblem.ReadOnly or CaseFileProblem.Damaged && !writes && options is { ReadOnly: false, AcceptLoss: false })
        {
            // What may not be written, or cannot be read whole, is read all the same, and says so.
            return Open(file, options with { ReadOnly = true }, writes);
        }
        catch (CaseFileException error)
        {
            throw new ConfigurationException(error.Message);
        }
    }

    /// <summary>Listens where it was asked for; where that cannot be, the case is served without, and the reason is told.</summary>
    private static string? Listen(CaseServer server, ListenAddress bolt)
    {
        try
        {
            server.Listen(bolt.EndPoint);
            return null;
        }
        catch (SocketException error)
        {
            return $"Bolt is off: {bolt} cannot be listened on ({error.Message}). Stop what uses it, or set `Bolt__Listen` to another address.";
        }
    }
}
