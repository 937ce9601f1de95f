using Docker.DotNet;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;

namespace ActorGraph.TestSupport.Neo4j;

/// <summary>One in a container, where this machine has an engine for them.</summary>
internal sealed class ContainedNeo4j : INeo4jSource
{
    private const string Image = "neo4j:5.26-community";
    private const int BoltPort = 7687;
    private const int HttpPort = 7474;

    private IContainer? _container;

    public string? Missing =>
        TestcontainersSettings.OS.DockerEndpointAuthConfig is null ? "there is no container engine to run one" : null;

    public async Task<Neo4jEndpoint> StartAsync(string? password)
    {
        _container = new ContainerBuilder(Image)
            .WithEnvironment("NEO4J_AUTH", password is null ? "none" : $"neo4j/{password}")
            .WithPortBinding(BoltPort, assignRandomHostPort: true)
            .WithPortBinding(HttpPort, assignRandomHostPort: true)
            .WithWaitStrategy(Wait.ForUnixContainer().UntilHttpRequestIsSucceeded(request => request.ForPort(HttpPort)))
            .Build();
        try
        {
            await _container.StartAsync();
        }
        catch (Exception exception) when (exception is DockerApiException or HttpRequestException)
        {
            throw new Neo4jMissingException($"the container engine could not run `{Image}`: {exception.Message.TrimEnd('.')}", exception);
        }

        return new Neo4jEndpoint(AddressOf("bolt", BoltPort), AddressOf("http", HttpPort), password is null ? null : "neo4j", password);
    }

    public async ValueTask DisposeAsync()
    {
        if (_container is not null) await _container.DisposeAsync();
    }

    private Uri AddressOf(string scheme, int port) => new($"{scheme}://{_container!.Hostname}:{_container.GetMappedPublicPort(port)}");
}
