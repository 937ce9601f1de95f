namespace ActorGraph.Driver.Client;

/// <summary>Words of the server for severities and kinds.</summary>
internal static class NotificationTerm
{
    public static T Read<T>(string? word)
        where T : struct, Enum =>
        word is not null && char.IsLetter(word.FirstOrDefault()) && Enum.TryParse<T>(word, ignoreCase: true, out var term) ? term : default;
}
