using ActorGraph.Graph;
using ActorGraph.Model.Storage;
using ActorGraph.Server;
using Microsoft.Extensions.Logging.Abstractions;
using Neo4j.Driver;

namespace ActorGraph.Web.Database;

/// <summary>
/// The database that holds the case, whichever it is: everything above asks it through <see cref="Driver"/>.
/// </summary>
public sealed class OpenCase(IDriver driver, DatabaseKind kind, string name, string agent, IAsyncDisposable? engine = null)
    : IAsyncDisposable
{
    public IDriver Driver { get; } = driver;

    public DatabaseKind Kind { get; } = kind;

    /// <summary>Whether the timeout of a transaction counts its work only. Neo4j's runs on while nothing is asked of it.</summary>
    public bool TimeoutCountsWork => Kind == DatabaseKind.Embedded;

    /// <summary>What the user calls the case: the name of its file, or of the database on a server.</summary>
    public string Name { get; } = name;

    /// <summary>How the database names itself, for instance `Neo4j/5.26.0`.</summary>
    public string Agent { get; } = agent;

    /// <summary>The database that sessions are opened on; null leaves the choice to the server.</summary>
    public string? Database { get; init; }

    /// <summary>By which name the Query API reaches that database, whoever chose it.</summary>
    public string DatabaseName { get => field ?? Database ?? CaseServer.DatabaseName; init; }

    /// <summary>Where Neo4j's drivers and tools reach the case; null where nothing listens.</summary>
    public string? BoltAddress { get; init; }

    /// <summary>Why nothing listens for Bolt although it was asked for, as a sentence for the user; else null.</summary>
    public string? BoltRefusal { get; init; }

    /// <summary>The case file, which this process has open or another ActorGraph; null where the case lies on a server.</summary>
    public string? File { get; init; }

    /// <summary>Whether the case file was made by opening it.</summary>
    public bool IsNew { get; init; }

    /// <summary>What keeps the case file that this process has open, for what no query can say; null where another has it open, or a server.</summary>
    public GraphStore? Store { get; init; }

    /// <summary>What is out of order with the case file.</summary>
    public async Task<CaseState> StateAsync()
    {
        if (Store is not null) return CaseState.Of(Store);
        if (File is null) return CaseState.InOrder;
        await using var session = Session(AccessMode.Read);
        return await CaseState.AskAsync(session);
    }

    /// <summary>What the model works on.</summary>
    public CaseDatabase ForModel => new(Driver, Database) { Loggers = Loggers };

    /// <summary>Where those who work on the case say what they do.</summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>Opens a session. The caller disposes it.</summary>
    public IAsyncSession Session(AccessMode mode) => ForModel.OpenSession(mode);

    /// <summary>Closes the driver, then the engine: what was acknowledged is in the file.</summary>
    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        if (engine is not null) await engine.DisposeAsync();
    }
}
