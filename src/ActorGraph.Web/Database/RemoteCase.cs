using ActorGraph.Model.Storage;
using ActorGraph.Server;
using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Neo4j.Driver;

namespace ActorGraph.Web.Database;

/// <summary>A case on a database server.</summary>
public static class RemoteCase
{
    private const string DatabaseNotFound = "Neo.ClientError.Database.DatabaseNotFound";

    /// <exception cref="ConfigurationException">The server does not answer, or not to this user.</exception>
    /// <param name="how">By what whoever asks can say which server, which database and whom; null for the settings.</param>
    public static Task<OpenCase> ConnectAsync(DatabaseSettings settings, RemoteNaming? how = null, ILoggerFactory? loggers = null) =>
        ConnectAsync(settings, null, how ?? RemoteNaming.BySettings, loggers);

    /// <summary>A case file that another ActorGraph has open, with the password that the settings hold for it.</summary>
    /// <exception cref="ConfigurationException">It does not answer, or has another password.</exception>
    public static Task<OpenCase> ConnectToHolderAsync(string file, string address, IConfiguration configuration)
    {
        var bolt = configuration.ReadSection<BoltSettings>("Bolt");
        var password = BoltSecrets.PasswordOf(bolt);
        var needsTls = bolt.Certificate.Length > 0 && !ListenAddress.Parse("Bolt:Listen", address).IsLoopback;
        var uri = new Uri($"{(needsTls ? "bolt+ssc" : "bolt")}://{address}");
        return ConnectAsync(new DatabaseSettings(uri, password is null ? null : Product.Name, password, null), file, RemoteNaming.ByPassword, null);
    }

    private static async Task<OpenCase> ConnectAsync(DatabaseSettings settings, string? file, RemoteNaming how, ILoggerFactory? loggers)
    {
        var token = settings.User is null ? AuthTokens.None : AuthTokens.Basic(settings.User, settings.Password ?? "");
        var driver = GraphDatabase.Driver(
            settings.Uri, token, config => config.WithUserAgent($"{Product.Name}/{Product.Version}"));
        try
        {
            var server = await driver.GetServerInfoAsync();
            var database = await DatabaseOfAsync(new CaseDatabase(driver, settings.Name));
            return new OpenCase(driver, DatabaseKind.Neo4j, settings.Name ?? settings.Uri.Host, server.Agent)
            {
                Database = settings.Name,
                DatabaseName = database ?? CaseServer.DatabaseName,
                File = file,
                Loggers = loggers ?? NullLoggerFactory.Instance,
                BoltAddress = settings.Uri.ToString().TrimEnd('/'),
            };
        }
        catch (Neo4jException exception)
        {
            await driver.DisposeAsync();
            throw new ConfigurationException(Describe(exception, settings, how));
        }
    }

    /// <summary>Which database answers: a server has one for whoever names none, and need not have the one that is named.</summary>
    private static async Task<string?> DatabaseOfAsync(CaseDatabase database)
    {
        await using var session = database.OpenSession(AccessMode.Read);
        return (await (await session.RunAsync("RETURN 1")).ConsumeAsync()).Database.Name;
    }

    private static string Describe(Neo4jException exception, DatabaseSettings settings, RemoteNaming how) => exception switch
    {
        { Code: DatabaseNotFound } =>
            $"The server at `{settings.Uri}` has no database `{settings.Name}`: {exception.Message} {how.Database}",
        SecurityException { Code: null } =>
            $"The server at `{settings.Uri}` has a certificate that is not trusted here: {exception.InnerException?.Message ?? exception.Message} Trust the authority that signed it, or write `+ssc` for `+s` in the address where the way to the server is safe.",
        SecurityException =>
            $"The database at `{settings.Uri}` refuses the user `{settings.User ?? "(none)"}`: {exception.Message} "
            + how.User,
        _ => $"The database at `{settings.Uri}` does not answer: {exception.Message}",
    };
}
