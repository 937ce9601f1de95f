using System.ComponentModel.DataAnnotations;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Http;
using ActorGraph.Web.OpenApi;
using Microsoft.Extensions.Options;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// `POST /api/counterparts`: who takes which side of the claims that are drawn, so that none is shown with one side only where the case holds
/// the other's words.
/// </summary>
internal static class CounterpartsEndpoint
{
    /// <summary>More of a side would hide the picture that they only complete; the rest is counted.</summary>
    private const int TakersPerSide = 3;

    public static async Task<CounterpartsDescription> ReadAsync(CounterpartsRequest request, CaseReader reader, IOptions<LimitSettings> limits)
    {
        if (request.Claims is null)
            throw RequestRefusedException.Invalid("`claims` is missing. Send the element ids of the claims that are drawn.");
        var parameters = new Dictionary<string, object>
        {
            ["claims"] = Required.AtMost(request.Claims, limits.Value.DrawNodes, "claims"),
            ["limit"] = TakersPerSide,
        };
        var records = await reader.ReadAsync(CypherFile.Counterparts, parameters);
        return new CounterpartsDescription([.. records.Select(Side)], CypherFile.Counterparts, parameters);
    }

    private static ClaimSide Side(IRecord record) => new(
        record["elementId"].As<string>(),
        record["side"].As<string>(),
        record["actors"].As<long>(),
        [.. record["takers"].As<List<IReadOnlyDictionary<string, object>>>().Select(taker => new SideTaker(
            GraphNode.Of(taker["actor"].As<INode>()),
            [.. taker["stances"].As<List<IRelationship>>().Select(GraphRelationship.Of)]))]);
}

/// <param name="Claims">Element ids of the claims that are drawn.</param>
public sealed record CounterpartsRequest([property: LimitedBy(nameof(LimitSettings.DrawNodes)), ElementId] string[] Claims);

/// <param name="Sides">The sides that somebody takes, claim by claim.</param>
public sealed record CounterpartsDescription(
    IReadOnlyList<ClaimSide> Sides, string Cypher, IReadOnlyDictionary<string, object> Parameters);

/// <summary>Those who uphold a claim, or those who deny it.</summary>
/// <param name="Claim">The element id of the claim.</param>
/// <param name="Actors">How many they are; <paramref name="Takers"/> has the first of them.</param>
public sealed record ClaimSide(
    [property: ElementId] string Claim,
    [property: AllowedValues("uphold", "deny")] string Side,
    long Actors,
    IReadOnlyList<SideTaker> Takers);

/// <summary>One who takes a side.</summary>
/// <param name="Stances">The relationships to the claim by which they take it.</param>
public sealed record SideTaker(GraphNode Actor, IReadOnlyList<GraphRelationship> Stances);
