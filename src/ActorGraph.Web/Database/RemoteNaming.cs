namespace ActorGraph.Web.Database;

/// <summary>By what whoever connects to a server says what is to be found there: what is to be done where it is not, each as a sentence.</summary>
/// <param name="Database">Where the server has no such database.</param>
/// <param name="User">Where it refuses the user.</param>
public sealed record RemoteNaming(string Database, string User)
{
    private const string Databases = "to one that it has (`SHOW DATABASES` lists them), or leave it out.";

    /// <summary>By the settings alone.</summary>
    public static RemoteNaming BySettings { get; } = new($"Set `ACTORGRAPH_DATABASE_NAME` {Databases}", "Set `ACTORGRAPH_USER` and `ACTORGRAPH_PASSWORD`.");

    /// <summary>By the options of a verb, and the settings where they are left out.</summary>
    public static RemoteNaming ByOptions { get; } = new(
        $"Set `--database`, or `ACTORGRAPH_DATABASE_NAME` where it is not given, {Databases}",
        "Name the user with `--user` or `ACTORGRAPH_USER`, and set `ACTORGRAPH_PASSWORD` or `ACTORGRAPH_PASSWORD_FILE`.");

    /// <summary>By nothing but the password of the process that serves the case.</summary>
    public static RemoteNaming ByPassword { get; } = new("Stop the process that serves it.", "Set `Bolt:Password` to that of the process that serves it.");
}
