#nullable disable annotations
namespace Neo4j.Driver;

/// <summary>Makes the credentials a driver logs on with.</summary>
public static class AuthTokens
{
    /// <summary>No credentials, for a server that asks for none.</summary>
    public static IAuthToken None { get; } = Make(("scheme", "none"));

    /// <summary>User name and password.</summary>
    public static IAuthToken Basic(string username, string password) => Basic(username, password, null);

    /// <summary>User name and password in a realm of the server.</summary>
    public static IAuthToken Basic(string username, string password, string realm) =>
        Custom(username, password, realm, "basic", null);

    /// <summary>A base64 encoded Kerberos ticket.</summary>
    public static IAuthToken Kerberos(string base64EncodedTicket) =>
        Custom(string.Empty, base64EncodedTicket, null, "kerberos", null);

    /// <summary>A token of a single sign-on provider.</summary>
    public static IAuthToken Bearer(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return Make(("scheme", "bearer"), ("credentials", token));
    }

    /// <summary>Credentials for a scheme that the server knows.</summary>
    public static IAuthToken Custom(string principal, string credentials, string realm, string scheme) =>
        Custom(principal, credentials, realm, scheme, null);

    /// <summary>Credentials for a scheme that the server knows, with parameters of that scheme.</summary>
    public static IAuthToken Custom(
        string principal,
        string credentials,
        string realm,
        string scheme,
        Dictionary<string, object> parameters)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        var entries = new List<(string, object)> { ("scheme", scheme) };
        if (principal is not null) entries.Add(("principal", principal));
        if (credentials is not null) entries.Add(("credentials", credentials));
        if (!string.IsNullOrEmpty(realm)) entries.Add(("realm", realm));
        if (parameters is { Count: > 0 }) entries.Add(("parameters", new Dictionary<string, object>(parameters)));
        return Make([.. entries]);
    }

    private static AuthToken Make(params (string Key, object Value)[] entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value));
}
