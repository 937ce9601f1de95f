namespace ActorGraph.Web.Http;

/// <summary>The form of its refusals that an address has.</summary>
internal static class RefusalForms
{
    /// <summary>The form of the API that was asked; null where it is problem details.</summary>
    public static IRefusalForm? RefusalForm(this HttpContext context) => context.RequestServices
        .GetServices<IRefusalForm>()
        .FirstOrDefault(form => form.IsOf(context.Request.Path));
}
