using System.Text;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;
using ActorGraph.Web.Tests.QueryApi;
using CsCheck;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>Refusals that a request alone does not bring about are those of the document too.</summary>
public sealed class RareRefusalTests(SeededCase seeded)
{
    private const int Tries = 12;
    private const uint Stream = 2;

    [Fact]
    public async Task Operations_that_take_a_place_of_their_client_are_those_that_the_document_says_can_find_none()
    {
        var shared = await seeded.ServeAsync();
        await using var served = await ServedCase.StartAsync(shared.Case, settings: ("Limits:ClientQueries", "1"));
        served.Client.DefaultRequestHeaders.Add("Cookie", "actorgraph-session=AAAAAAAAAAAAAAAAAAAAAA");
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var heavy = served.Client.PostAsync(
            new Uri("/db/neo4j/query/v2", UriKind.Relative),
            new StringContent(new JsonObject { ["statement"] = RunningStatements.Endless("ofTheDocument") }.ToJsonString(), Encoding.UTF8, "application/json"),
            gone.Token);
        await shared.UntilRunningAsync("ofTheDocument", 1);
        var contract = await ReadAsync(served);

        var answers = await Task.WhenAll(contract.Operations.SelectMany(operation => Requests(contract, operation)).Select(async request =>
            (Request: request, Answer: await ApiAnswer.ToAsync(request, served.Client))));

        AssertNoDifference(contract, answers);
        Assert.Equal(
            contract.Operations.Where(operation => operation.Response(429) is not null).Select(operation => operation.Id).Order(StringComparer.Ordinal),
            answers.Where(answer => answer.Answer.Status == 429).Select(answer => answer.Request.Operation.Id).Distinct().Order(StringComparer.Ordinal));
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => heavy);
    }

    [Theory]
    [InlineData("acceptLoss")]
    [InlineData("getBackup")]
    public async Task Case_without_a_file_is_refused_as_the_document_states(string id)
    {
        var served = await seeded.ServeAsync();
        var contract = await ReadAsync(served);
        var request = Requests(contract, contract.Operations.Single(operation => operation.Id == id)).First();

        var answer = await ApiAnswer.ToAsync(request, served.Client);

        Assert.Equal(404, answer.Status);
        AssertNoDifference(contract, [(request, answer)]);
    }

    private static async Task<ApiContract> ReadAsync(ServedCase served) => new((await served.Client.GetJsonAsync("/openapi/v1.json")).AsObject());

    private static List<ApiRequest> Requests(ApiContract contract, ApiOperation operation)
    {
        var requests = new ValidRequests(new JsonGen(contract, new NamedValues())).Of(operation);
        var random = new PCG(Stream, (ulong)Tries);
        return [.. Enumerable.Range(0, Tries).Select(_ => requests.Generate(random, null, out var _))];
    }

    private static void AssertNoDifference(ApiContract contract, IEnumerable<(ApiRequest Request, ApiAnswer Answer)> answers)
    {
        var differences = new Differences(contract);
        Assert.Empty(answers.SelectMany(answer => differences.Of(answer.Request, answer.Answer).Select(difference => $"{answer.Request} {difference}: {answer.Answer.Body}")));
    }
}
