namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>A server whose answers are held to its own document.</summary>
public interface IDescribedServer
{
    /// <summary>So many bytes a body may have there.</summary>
    public const int BodyBytes = 64 * 1024;

    HttpClient Client { get; }

    /// <summary>What its document says.</summary>
    internal ApiContract Contract { get; }

    /// <summary>The operations that it refuses whatever they are asked.</summary>
    IReadOnlySet<string?> Lacks { get; }
}
