namespace ActorGraph.Web.Http;

/// <summary>Marks endpoints that ask the database: they take one of the client's places, and fail as the database does.</summary>
internal sealed record AskingTheCase
{
    public static AskingTheCase Mark { get; } = new();
}
