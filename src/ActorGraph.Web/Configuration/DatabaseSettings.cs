namespace ActorGraph.Web.Configuration;

/// <summary>
/// A database server that takes the place of the embedded engine: `ACTORGRAPH_DATABASE` and the variables beside it.
/// </summary>
/// <param name="Uri">`bolt://…`, `neo4j://…` or one of their encrypted forms.</param>
/// <param name="User">Null where the server asks for nobody.</param>
/// <param name="Password">From `ACTORGRAPH_PASSWORD`, or the first line of the file that `ACTORGRAPH_PASSWORD_FILE` names.</param>
/// <param name="Name">The database on the server; null for the user's home database.</param>
public sealed record DatabaseSettings(Uri Uri, string? User, string? Password, string? Name)
{
    private static readonly string[] Schemes = ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"];

    /// <summary>Null where no server is configured, so that the embedded engine is started.</summary>
    /// <exception cref="ConfigurationException">The address is none, or the password file cannot be read.</exception>
    public static DatabaseSettings? Read(IConfiguration configuration)
    {
        var address = configuration["ACTORGRAPH_DATABASE"];
        return string.IsNullOrWhiteSpace(address) ? null : At("`ACTORGRAPH_DATABASE`", address, null, null, configuration);
    }

    /// <summary>A server that is named elsewhere than in the settings; they say who to be there, where nothing else does.</summary>
    /// <param name="what">What the address was given as.</param>
    /// <exception cref="ConfigurationException">The address is none, or the password file cannot be read.</exception>
    public static DatabaseSettings At(string what, string address, string? user, string? name, IConfiguration configuration)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !Schemes.Contains(uri.Scheme))
            throw new ConfigurationException(
                $"{what} is `{address}`, which is not the address of a database. "
                + "Write for instance `neo4j://localhost:7687` or `bolt://localhost:7687`.");
        return new DatabaseSettings(
            uri,
            NullIfEmpty(user) ?? NullIfEmpty(configuration["ACTORGRAPH_USER"]),
            ReadPassword(configuration),
            NullIfEmpty(name) ?? NullIfEmpty(configuration["ACTORGRAPH_DATABASE_NAME"]));
    }

    private static string? ReadPassword(IConfiguration configuration)
    {
        var file = NullIfEmpty(configuration["ACTORGRAPH_PASSWORD_FILE"]);
        if (NullIfEmpty(configuration["ACTORGRAPH_PASSWORD"]) is { } password)
            return file is null ? password : throw new ConfigurationException("`ACTORGRAPH_PASSWORD` and `ACTORGRAPH_PASSWORD_FILE` are both set. Set one of them.");
        if (file is null) return null;
        try
        {
            return File.ReadLines(file).FirstOrDefault();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"`ACTORGRAPH_PASSWORD_FILE` names `{file}`, which cannot be read: {exception.Message}");
        }
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
