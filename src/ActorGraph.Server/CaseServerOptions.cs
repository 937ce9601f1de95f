using System.Net;
using System.Net.Security;
using ActorGraph.Cypher;
using ActorGraph.Cypher.Execution;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ActorGraph.Server;

/// <summary>What a server lets its clients do.</summary>
public sealed record CaseServerOptions
{
    /// <summary>What a query may use, where its client does not say. As in Neo4j there is no deadline unless one is set.</summary>
    public QueryLimits Limits { get; init; } = QueryLimits.Default with { Timeout = TimeSpan.Zero };

    /// <summary>What a transaction sees of the commits of others, where its metadata do not say.</summary>
    public IsolationLevel Isolation { get; init; } = IsolationLevel.ReadCommitted;

    /// <summary>
    /// How long a transaction that holds the writer's lock may be idle while others wait for it, before it is ended; zero for as long
    /// as it likes. A client that does not read what it has asked for makes its transaction idle too.
    /// </summary>
    public TimeSpan WriterIdle { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The most connections at a time on the port; further ones are told so.</summary>
    public int MaxConnections { get; init; } = 400;

    /// <summary>How long the server waits for a client on the port that does not read what it has asked for.</summary>
    public TimeSpan Unread { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>What clients on the port must log on with, by basic authentication and under any name; null where everyone may.</summary>
    public string? Password { get; init; }

    /// <summary>With what the port answers clients that ask for TLS; null where none can.</summary>
    public SslServerAuthenticationOptions? Tls { get; init; }

    /// <summary>Whether a client is served on the port, by its address.</summary>
    public Func<EndPoint?, bool> AcceptsPeer { get; init; } = static _ => true;

    /// <summary>Whether a web page may connect to the port over a WebSocket, by its Origin header (null where there is none).</summary>
    public Func<string?, bool> AcceptsOrigin { get; init; } = static origin => origin is null;

    /// <summary>
    /// Where the server says what whoever runs it should know, and faults of its own, whole, with the reference under which the client was
    /// told.
    /// </summary>
    public ILoggerFactory Loggers { get; init; } = NullLoggerFactory.Instance;

    /// <summary>How long a query may take before the log is told of it; zero for as long as it likes.</summary>
    public TimeSpan SlowQuery { get; init; }

    /// <summary>Whether logs and traces may hold the text of queries, which may be confidential.</summary>
    public bool TellsQueryText { get; init; }
}
