using System.Diagnostics.Metrics;
using ActorGraph.Web.Database;
using ActorGraph.Web.Http;
using ActorGraph.Web.QueryApi;

namespace ActorGraph.Web.Telemetry;

/// <summary>
/// What the web application tells those who measure it, beside what ASP.NET does of requests and the model of the database: the one place
/// that names its instruments. All are read when somebody asks, and cost nothing else.
/// </summary>
internal sealed class WebTelemetry
{
    /// <summary>The name of the application's `Meter`.</summary>
    public const string Name = "ActorGraph.Web";

    public WebTelemetry(IMeterFactory meters, OpenTransactions transactions, QueryShares shares, BodyBudget bodies, DatabaseWatch watch)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableUpDownCounter(
            "actorgraph.http.transactions.open", () => transactions.Count, "{transaction}", "Transactions that are open over HTTP.");
        meter.CreateObservableUpDownCounter("actorgraph.http.clients.asking", () => shares.Clients, "{client}", "Clients that have a query running or waiting.");
        meter.CreateObservableUpDownCounter("actorgraph.http.bodies.size", () => bodies.Held, "By", "Bodies of requests at hand, with what is made of them.");
        meter.CreateObservableGauge("actorgraph.database.lost", () => watch.IsLost ? 1 : 0, "1", "1 while the database does not answer.");
    }
}
