using ActorGraph.Web.Configuration;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ActorGraph.Web.Http;

/// <summary>Drops clients that do not read what they have asked for, whatever it is.</summary>
internal static class AwaitedResponses
{
    public static void UseAwaitedResponses(this IApplicationBuilder app)
    {
        var patience = app.ApplicationServices.GetRequiredService<IOptions<LimitSettings>>().Value.Unread;
        app.Use((context, next) =>
        {
            var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            context.Features.Set<IHttpResponseBodyFeature>(new AwaitedResponseBody(body, context, patience));
            return next(context);
        });
    }
}
