using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using ActorGraph.Model.Domain;
using ActorGraph.Model.Evidence;
using Neo4j.Driver;

namespace ActorGraph.Web.Explorer;

/// <summary>
/// `GET /api/relationships/{elementId}/evidence`: why a line is drawn. With the statements behind it come those that they answer and those
/// that answer them, what else was said on the same claims and, apart from it, what those whom a claim is about say of their own conduct.
/// </summary>
internal static class EvidenceEndpoint
{
    public static Task<EvidenceDescription> ReadAsync(
        [StringLength(Required.LongestElementId, MinimumLength = 1), RegularExpression(Required.WithoutSlash)] string elementId,
        CaseReader reader)
    {
        var parameters = new Dictionary<string, object> { ["elementId"] = Required.ElementId(elementId) };
        return reader.ReadAsync(async runner =>
        {
            var found = await ListAsync(runner, CypherFile.Evidence, parameters);
            if (found.Count == 0) throw Unknown.Relationship(elementId);
            var relationship = found[0]["relationship"].As<IRelationship>();
            var statements = Evidence.OfMaps(found[0]["statements"]);
            var near = await NearAsync(runner, statements, IsOnClaim(relationship, found[0]));
            return new EvidenceDescription(
                GraphRelationship.Of(relationship),
                GraphNode.Of(found[0]["start"].As<INode>()),
                GraphNode.Of(found[0]["end"].As<INode>()),
                statements,
                [.. near.Where(statement => statement.Because == "answered")],
                [.. near.Where(statement => statement.Because is "answers" or "later")],
                [.. near.Where(statement => statement.Because == "sameClaim")],
                await PairedAsync(runner, [.. statements, .. near], statements),
                await SourcesAsync(runner, relationship),
                CypherFile.Evidence,
                parameters);
        });
    }

    /// <summary>A line of the picture says where somebody stands on a claim, and so does a statement; a fact is no claim.</summary>
    private static bool IsOnClaim(IRelationship relationship, IRecord found) =>
        Properties.Flag(relationship.Properties, "derived")
        || found["start"].As<INode>().Labels.Contains(Labels.Statement) || found["end"].As<INode>().Labels.Contains(Labels.Statement);

    private static async Task<IReadOnlyList<Evidence>> NearAsync(IAsyncQueryRunner runner, IReadOnlyList<Evidence> statements, bool isOnClaim)
    {
        if (statements.Count == 0) return [];
        var parameters = new Dictionary<string, object> { ["statements"] = Ids(statements), ["isOnClaim"] = isOnClaim };
        return Evidence.OfRecords(await ListAsync(runner, CypherFile.EvidenceAnswers, parameters));
    }

    /// <summary>What fair pairing asks for and does not stand there yet, each with the reason.</summary>
    private static async Task<IReadOnlyList<Evidence>> PairedAsync(
        IAsyncQueryRunner runner, IReadOnlyList<Evidence> present, IReadOnlyList<Evidence> statements)
    {
        var claims = statements.Select(statement => statement.Claim?.Id).OfType<string>().Distinct().ToList();
        if (claims.Count == 0) return [];
        var reasons = (await FairPairing.FindAsync(runner, claims))
            .ExceptBy(present.Select(statement => statement.Id), paired => paired.StatementId)
            .DistinctBy(paired => paired.StatementId)
            .ToDictionary(paired => paired.StatementId, paired => JsonNamingPolicy.CamelCase.ConvertName(paired.Kind.ToString()));
        if (reasons.Count == 0) return [];
        var parameters = new Dictionary<string, object> { ["statements"] = reasons.Keys.ToList() };
        var added = Evidence.OfRecords(await ListAsync(runner, CypherFile.Statements, parameters));
        return [.. added.Select(statement => statement with { Because = reasons.GetValueOrDefault(statement.Id) })];
    }

    private static List<string> Ids(IReadOnlyList<Evidence> statements) => [.. statements.Select(statement => statement.Id)];

    /// <summary>A fact may rest on passages of a source without anybody having said it.</summary>
    private static async Task<IReadOnlyList<EvidenceSource>> SourcesAsync(IAsyncQueryRunner runner, IRelationship relationship)
    {
        var ids = Properties.Texts(relationship.Properties, "sourceIds");
        if (ids.Count == 0) return [];
        var records = await ListAsync(runner, CypherFile.Sources, new() { ["sources"] = ids.Distinct().ToList() });
        return [.. records
            .Select(record => record["source"].As<INode>())
            .Select(source => EvidenceSource.OfFact(source, relationship, ids))];
    }

    private static async Task<List<IRecord>> ListAsync(IAsyncQueryRunner runner, string cypher, Dictionary<string, object> parameters) =>
        await (await runner.RunAsync(cypher, parameters)).ToListAsync();
}

/// <param name="Statements">What the line stands for.</param>
/// <param name="InAnswerTo">What they answer.</param>
/// <param name="Answers">What answers them: what the case names so, and what others said later on the same claims.</param>
/// <param name="OnSameClaim">What else was said on the same claims.</param>
/// <param name="OnOtherClaims">What those whom the claims are about say of their own conduct in the matter: context, and no answer.</param>
/// <param name="Sources">The passages that the line itself rests on, where it is a fact that a source tells in its own voice.</param>
public sealed record EvidenceDescription(
    GraphRelationship Relationship,
    GraphNode Start,
    GraphNode End,
    IReadOnlyList<Evidence> Statements,
    IReadOnlyList<Evidence> InAnswerTo,
    IReadOnlyList<Evidence> Answers,
    IReadOnlyList<Evidence> OnSameClaim,
    IReadOnlyList<Evidence> OnOtherClaims,
    IReadOnlyList<EvidenceSource> Sources,
    string Cypher,
    IReadOnlyDictionary<string, object> Parameters);
