using System.Globalization;

namespace ActorGraph.Web.Http;

/// <summary>A request that cannot be answered, with the sentence that the user is told.</summary>
public sealed class RequestRefusedException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status it is answered with.</summary>
    public int Status { get; } = status;

    /// <summary>After how long the same request may be answered; null where that is not to be expected.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether it is refused since the database does not answer.</summary>
    public bool IsDatabaseLost { get; private init; }

    public static RequestRefusedException NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    public static RequestRefusedException Invalid(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RequestRefusedException Busy(int status, string message, TimeSpan retryAfter) => new(status, message) { RetryAfter = retryAfter };

    public static RequestRefusedException DatabaseLost() =>
        new(StatusCodes.Status503ServiceUnavailable, "The database does not answer. What is drawn stays; try again when it is back.")
        {
            RetryAfter = TimeSpan.FromSeconds(1), IsDatabaseLost = true,
        };

    /// <summary>Says in the headers when to come again, and whether it is the database that does not answer.</summary>
    public void WriteHeaders(HttpResponse response)
    {
        if (IsDatabaseLost) response.Headers["Database-Status"] = "lost";
        if (RetryAfter is { } time) response.Headers.RetryAfter = ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
