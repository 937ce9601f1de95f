using System.Globalization;

namespace ActorGraph.Web.Http;

/// <summary>A request that cannot be answered, with the sentence that the user is told.</summary>
public sealed class RequestRefusedException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status it is answered with.</summary>
    public int Status { get; } = status;

    /// <summary>After how long the same request may be answered; null where that is not to be expected.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static RequestRefusedException NotFound(string message) => new(StatusCodes.Status404NotFound, message);

    public static RequestRefusedException Invalid(string message) => new(StatusCodes.Status400BadRequest, message);

    public static RequestRefusedException Busy(int status, string message, TimeSpan retryAfter) => new(status, message) { RetryAfter = retryAfter };

    /// <summary>Says in the headers when to come again.</summary>
    public void WriteRetryAfter(HttpResponse response)
    {
        if (RetryAfter is { } time) response.Headers.RetryAfter = ((int)Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }
}
