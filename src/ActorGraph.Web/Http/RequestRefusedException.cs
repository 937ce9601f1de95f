namespace ActorGraph.Web.Http;

/// <summary>A request that cannot be answered, with the sentence that the user is told.</summary>
public sealed class RequestRefusedException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status it is answered with.</summary>
    public int Status { get; } = status;

    public static RequestRefusedException NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    public static RequestRefusedException Invalid(string message) => new(StatusCodes.Status400BadRequest, message);
}
