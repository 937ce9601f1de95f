using ActorGraph.TestSupport.Telemetry;
using ActorGraph.Web.Telemetry;
using ActorGraph.Web.Tests.Fixtures;

namespace ActorGraph.Web.Tests.Telemetry;

/// <summary>What the web application tells those who measure and trace it.</summary>
public sealed class WebTelemetryTests(SeededCase seeded)
{
    [Fact]
    public async Task Transaction_that_is_open_over_http_is_counted()
    {
        var shared = await seeded.ServeAsync();
        using var heard = new HeardTelemetry(WebTelemetry.Name);
        await using var served = await ServedCase.StartAsync(shared.Case);
        var before = Open();
        using var begun = await served.Client.SendJsonAsync(HttpMethod.Post, "/db/neo4j/query/v2/tx", "{}");

        Assert.Equal(before + 1, Open());

        double Open() => heard.Read("actorgraph.http.transactions.open").Sum(measured => measured.Value);
    }

    [Theory]
    [InlineData("GET", "/api/search?q=beijing", null, "search")]
    [InlineData("POST", "/db/neo4j/query/v2", """{"statement":"RETURN 'confidential'"}""", "query")]
    public async Task Trace_of_a_request_goes_on_in_what_it_asks_of_the_database_and_holds_no_text(string method, string path, string? body, string operation)
    {
        var served = await seeded.ServeAsync();
        using var model = new HeardTelemetry("ActorGraph.Model");
        using var server = new HeardTelemetry("ActorGraph.Server");
        var trace = Guid.NewGuid().ToString("N");
        using var request = new HttpRequestMessage(new HttpMethod(method), path) { Headers = { { "traceparent", $"00-{trace}-b7ad6b7169203331-01" } } };
        if (body is not null) request.Content = new StringContent(body, null, "application/json");

        using var response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);
        await response.TextAsync();

        Assert.Contains(model.Activities, activity => activity.TraceId.ToString() == trace && activity.OperationName == operation);
        var answered = server.Activities.Where(activity => activity.TraceId.ToString() == trace).ToList();
        Assert.NotEmpty(answered);
        Assert.DoesNotContain(answered.SelectMany(activity => activity.TagObjects), tag => tag.Value is string text && text.Contains("confidential", StringComparison.Ordinal));
    }
}
