#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>A server.</summary>
public interface IServerInfo
{
    /// <summary>Host and port.</summary>
    string Address { get; }

    /// <summary>The Bolt version spoken, as in `5.8`.</summary>
    string ProtocolVersion { get; }

    /// <summary>What the server calls itself, as in `Neo4j/5.26.0`.</summary>
    string Agent { get; }
}
