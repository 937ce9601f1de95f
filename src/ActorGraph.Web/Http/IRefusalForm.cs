namespace ActorGraph.Web.Http;

/// <summary>How refusals look at the addresses of an API that has a form of its own; elsewhere they are problem details.</summary>
internal interface IRefusalForm
{
    /// <summary>Whether an address is of that API.</summary>
    bool IsOf(PathString path);

    /// <summary>Refuses a request that was not let in.</summary>
    Task RefuseAsync(HttpContext context, int status, string sentence);

    /// <summary>Refuses a request for now, or as a failure of it has it.</summary>
    Task RefuseAsync(HttpContext context, RequestRefusedException refused);

    /// <summary>Answers a request that has failed.</summary>
    Task FailAsync(HttpContext context, int status, string sentence);
}
