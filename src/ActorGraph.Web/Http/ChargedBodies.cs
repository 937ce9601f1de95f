using Microsoft.AspNetCore.Http.Features;

namespace ActorGraph.Web.Http;

/// <summary>Counts the body of every request against the budget before it is read: as long as it says, or may be where it does not say.</summary>
internal static class ChargedBodies
{
    public static void UseChargedBodies(this IApplicationBuilder app)
    {
        var budget = app.ApplicationServices.GetRequiredService<BodyBudget>();
        app.Use(async (context, next) =>
        {
            using var charge = budget.Open();
            context.Features.Set(charge);
            try
            {
                if (Announced(context) is > 0 and var bytes) charge.Add(bytes);
            }
            catch (RequestRefusedException refused) when (context.RefusalForm() is { } form)
            {
                await form.RefuseAsync(context, refused);
                return;
            }

            await next(context);
        });
    }

    private static long Announced(HttpContext context)
    {
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>() is not { CanHaveBody: true }) return 0;
        var most = context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue;
        return Math.Min(context.Request.ContentLength ?? most, most);
    }
}
