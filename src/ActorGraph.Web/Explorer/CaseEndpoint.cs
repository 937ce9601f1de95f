using System.ComponentModel.DataAnnotations;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>`GET /api/case`: what is open, and what the explorer may ask of it.</summary>
internal static class CaseEndpoint
{
    public static async Task<CaseDescription> DescribeAsync(OpenCase openCase, CaseReader reader, IOptions<LimitSettings> limits) => new(
        (await reader.ReadAsync(CypherFile.CaseName, [])).FirstOrDefault()?["name"].As<string>() ?? openCase.Name,
        new DatabaseDescription(openCase.Kind == DatabaseKind.Embedded ? "embedded" : "neo4j", openCase.DatabaseName, openCase.Agent, openCase.BoltAddress),
        Product.Version,
        new LimitDescription(
            limits.Value.DrawNodes, limits.Value.DrawRelationships, limits.Value.OpenNodes, limits.Value.Expand, limits.Value.DeadlineSeconds));
}

/// <param name="Name">What the case calls itself, else the name of its file, or of the database on a server.</param>
/// <param name="Version">The version of ActorGraph.</param>
public sealed record CaseDescription(string Name, DatabaseDescription Database, string Version, LimitDescription Limits);

/// <param name="Kind">`embedded` or `neo4j`.</param>
/// <param name="Name">By which name the Query API reaches it: `/db/{name}/query/v2`.</param>
/// <param name="BoltAddress">Where Neo4j's drivers and tools reach the same case; null where nothing listens.</param>
public sealed record DatabaseDescription(
    [property: AllowedValues("embedded", "neo4j")] string Kind, string Name, string Agent, string? BoltAddress);

/// <param name="DrawNodes">Above it the user is asked before a result is drawn.</param>
/// <param name="OpenNodes">More are not drawn at all.</param>
/// <param name="Expand">Nodes that expanding one node brings at most.</param>
/// <param name="DeadlineSeconds">After it a query is stopped.</param>
public sealed record LimitDescription(int DrawNodes, int DrawRelationships, int OpenNodes, int Expand, int DeadlineSeconds);
