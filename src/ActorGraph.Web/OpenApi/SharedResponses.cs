using System.Globalization;
using ActorGraph.Web.Http;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ActorGraph.Web.OpenApi;

/// <summary>Adds to every operation the refusals that are not its own: those of the gate, of the limits, of a database that fails, and of faults.</summary>
internal sealed class SharedResponses : IOpenApiOperationTransformer
{
    private static readonly Shared[] All =
    [
        new(StatusCodes.Status400BadRequest, "The request is not what this address takes.", operation => operation.TakesInput),
        new(StatusCodes.Status403Forbidden, "The request is addressed to a foreign name, or comes from a page of another server.", _ => true),
        new(StatusCodes.Status413PayloadTooLarge, "The body is larger than `Limits:BodyBytes`.", operation => operation.TakesBody),
        new(StatusCodes.Status415UnsupportedMediaType, "The body is not of a type that is read here.", operation => operation.TakesBody),
        new(StatusCodes.Status429TooManyRequests, "As many queries of this client run as may.", operation => operation.TakesPlace) { SaysWhen = true },
        new(StatusCodes.Status500InternalServerError, "A fault of the server, which its log has under the reference that is named.", _ => true),
        new(StatusCodes.Status502BadGateway, "The database refuses the user that the server is configured with.", operation => operation.PassesFailuresOn),
        new(StatusCodes.Status503ServiceUnavailable, "The server is stopping or has no room for the body now, or the database does not answer.", operation => !operation.IsHealth),
        new(StatusCodes.Status504GatewayTimeout, "The query did not end within its time and was stopped.", operation => operation.PassesFailuresOn),
    ];

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var described = new Described(operation, context.Description);
        var responses = operation.Responses ??= [];
        foreach (var shared in All.Where(shared => shared.Applies(described)))
        {
            var status = shared.Status.ToString(CultureInfo.InvariantCulture);
            if (responses.TryGetValue(status, out var own)) Merge((OpenApiResponse)own, shared, context);
            else responses[status] = new OpenApiResponse { Description = shared.Description, Headers = shared.Headers, Content = Refusals.Content(context) };
        }

        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal)) operation.Responses[status] = response;
        return Task.CompletedTask;
    }

    /// <summary>What an operation says of its own refusal stays; that it may come in the shared shape is added.</summary>
    private static void Merge(OpenApiResponse own, Shared shared, OpenApiOperationTransformerContext context)
    {
        own.Headers ??= shared.Headers;
        own.Content ??= new Dictionary<string, OpenApiMediaType>();
        foreach (var (type, content) in Refusals.Content(context)) own.Content.TryAdd(type, content);
    }

    /// <param name="Applies">Whether an operation can be answered so.</param>
    private sealed record Shared(int Status, string Description, Func<Described, bool> Applies)
    {
        /// <summary>Whether it always tells when to come again; else it does where that is known.</summary>
        public bool SaysWhen { get; init; }

        public Dictionary<string, IOpenApiHeader>? Headers => SaysWhen || Status == StatusCodes.Status503ServiceUnavailable
            ? new() { ["Retry-After"] = new OpenApiHeader { Description = "Seconds after which the same request may be answered.", Required = SaysWhen, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" } } }
            : null;
    }

    /// <summary>What the refusals of an operation depend on.</summary>
    private sealed record Described(OpenApiOperation Operation, ApiDescription Description)
    {
        public bool TakesBody => Operation.RequestBody is not null;

        public bool TakesInput => TakesBody || Operation.Parameters is { Count: > 0 };

        public bool TakesPlace => Description.ActionDescriptor.EndpointMetadata.OfType<AskingTheCase>().Any();

        /// <summary>The Query API has errors of its own for these.</summary>
        public bool PassesFailuresOn => TakesPlace && !Refusals.AreOfQueryApi(Description);

        public bool IsHealth => Gate.IsHealth("/" + Description.RelativePath);
    }
}
