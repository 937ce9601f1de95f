#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>The entries a token contributes to LOGON (Bolt message specification, "Request message - LOGON").</summary>
internal sealed class AuthToken(IReadOnlyDictionary<string, object> entries) : IAuthToken, IEquatable<AuthToken>
{
    public IReadOnlyDictionary<string, object> Entries { get; } = entries;

    public bool Equals(AuthToken other) =>
        other is not null
        && other.Entries.Count == Entries.Count
        && Entries.All(entry => other.Entries.TryGetValue(entry.Key, out var value) && Equals(entry.Value, value));

    public override bool Equals(object obj) => Equals(obj as AuthToken);

    public override int GetHashCode() => HashCode.Combine(Entries.GetValueOrDefault("scheme"), Entries.GetValueOrDefault("principal"));
}
