using System.Globalization;
using System.Text.Json.Nodes;
using ActorGraph.Web.Tests.Fixtures;
using CsCheck;

namespace ActorGraph.Web.Tests.OpenApi;

/// <summary>
/// Sends requests that are made from the document of the API, right ones and wrong ones, and holds every answer to it. A seed makes the
/// same requests each time. The environment variables `ACTORGRAPH_GENERATED` and `ACTORGRAPH_SEED` say how many valid ones each operation
/// gets, and from which other seed.
/// </summary>
public abstract class ApiConformanceTests(IDescribedServer served)
{
    private const int UsualRequests = 12;
    private const uint Stream = 1;

    /// <summary>So often an operation may be asked for what is not there before it is taken for one that never answers.</summary>
    private const int MostTries = 200;

    public static TheoryData<ulong> Seeds => Setting("ACTORGRAPH_SEED") is { } seed ? [(ulong)seed] : [1, 20, 300, 4000];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Answers_are_those_that_the_document_states(ulong seed)
    {
        var contract = served.Contract;
        var values = new NamedValues();
        var random = new PCG(Stream, seed);
        var wrong = new WrongRequests(contract, IDescribedServer.BodyBytes);
        var differences = new Differences(contract);
        var found = new List<string>();
        var requests = Setting("ACTORGRAPH_GENERATED") ?? UsualRequests;
        foreach (var operation in InOrder(contract))
        {
            var succeeded = false;
            ApiRequest? valid = null;
            for (var number = 0; number < requests || (!succeeded && !served.Lacks.Contains(operation.Id) && number < MostTries); number++)
            {
                valid = new ValidRequests(new JsonGen(contract, values)).Of(operation).Generate(random, null, out _);
                var answer = await SendAsync(valid);
                succeeded |= answer.Status < 300;
                if (answer is { IsJson: true, Status: < 300, Body.Length: > 0 }) values.Learn(JsonNode.Parse(answer.Body));
            }

            if (!succeeded && !served.Lacks.Contains(operation.Id)) found.Add($"{operation} was never answered well");
            foreach (var request in wrong.Of(valid!)) await SendAsync(request);
            foreach (var request in wrong.Methodless(valid!)) await SendAsync(request);
        }

        Assert.True(found.Count == 0, $"{found.Count} differences:\n{string.Join('\n', found.Take(40))}");

        async Task<ApiAnswer> SendAsync(ApiRequest request)
        {
            var answer = await ApiAnswer.ToAsync(request, served.Client);
            foreach (var difference in differences.Of(request, answer))
                found.Add($"{request}\n  {difference}\n  {answer.Status} {(answer.Body.Length > 400 ? answer.Body[..400] + "…" : answer.Body)}");
            return answer;
        }
    }

    /// <summary>What belongs together as the document has it, but for what ends a transaction: that goes last, so that there is one for the others.</summary>
    private static IEnumerable<ApiOperation> InOrder(ApiContract contract) =>
        contract.Operations.GroupBy(operation => operation.Tag).SelectMany(group => group.OrderBy(operation => operation.Method == "DELETE"));

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}

public sealed class ApiConformanceOnTheEngineTests(ServedFile served) : ApiConformanceTests(served), IClassFixture<ServedFile>;

public sealed class ApiConformanceOnNeo4jTests(ServedNeo4j served) : ApiConformanceTests(served), IClassFixture<ServedNeo4j>;
