namespace ActorGraph.Bolt.Server;

/// <summary>What a client logs on with (Bolt message specification, "Request message - LOGON").</summary>
public sealed class BoltCredentials(IReadOnlyDictionary<string, object?> entries)
{
    /// <summary>All entries, for schemes of the backend's own.</summary>
    public IReadOnlyDictionary<string, object?> Entries { get; } = entries;

    /// <summary>`none`, `basic`, `bearer` or another; `none` when the client names none.</summary>
    public string Scheme => Text("scheme") ?? "none";

    /// <summary>The user's name.</summary>
    public string? Principal => Text("principal");

    /// <summary>The password or token.</summary>
    public string? Credentials => Text("credentials");

    /// <summary>The realm.</summary>
    public string? Realm => Text("realm");

    /// <summary>Names the scheme and user only.</summary>
    public override string ToString() => $"{Scheme} {Principal}";

    private string? Text(string key) => Entries.GetValueOrDefault(key) as string;
}
