using System.Text.Json.Serialization;

namespace ActorGraph.Web.QueryApi;

/// <summary>Where everything is, in the names that Neo4j gives it.</summary>
public sealed record DiscoveryDocument
{
    [JsonPropertyName("query")]
    public required string Query { get; init; }

    /// <summary>Not there where nothing answers Bolt, as is <see cref="BoltDirect"/>.</summary>
    [JsonPropertyName("bolt_routing"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BoltRouting { get; init; }

    [JsonPropertyName("bolt_direct"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BoltDirect { get; init; }

    [JsonPropertyName("neo4j_version")]
    public required string Neo4jVersion { get; init; }

    [JsonPropertyName("neo4j_edition")]
    public string Neo4jEdition { get; init; } = "community";
}
