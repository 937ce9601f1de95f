using System.Globalization;
using ActorGraph.Web.Configuration;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace ActorGraph.Web.OpenApi;

/// <summary>States the limits that are settings as this server has them, where <see cref="LimitedByAttribute"/> names them.</summary>
internal sealed class StatedLimits(IOptions<LimitSettings> limits) : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo?.AttributeProvider?.GetCustomAttributes(typeof(LimitedByAttribute), inherit: false) is not [LimitedByAttribute limit])
            return Task.CompletedTask;
        var most = limit.In(limits.Value);
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Array)) schema.MaxItems = most;
        else (schema.Minimum, schema.Maximum) = ("1", most.ToString(CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }
}
