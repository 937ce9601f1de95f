using ActorGraph.Web.Database;

namespace ActorGraph.Web.Http;

/// <summary>While the database is known not to answer, whoever asks for the case is told so at once.</summary>
internal static class LostDatabase
{
    public static void UseLostDatabase(this IApplicationBuilder app)
    {
        var watch = app.ApplicationServices.GetRequiredService<DatabaseWatch>();
        app.Use((context, next) => watch.IsLost && AsksTheCase(context.Request.Path)
            ? throw RequestRefusedException.DatabaseLost()
            : next(context));
    }

    private static bool AsksTheCase(PathString path) => path.StartsWithSegments("/db") || path.StartsWithSegments("/api");
}
