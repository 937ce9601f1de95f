using Microsoft.Extensions.FileProviders;

namespace ActorGraph.Web.Configuration;

/// <summary>
/// The settings of every verb: those that the program brings, `appsettings.json` beside it, then the environment, then the command line.
/// </summary>
internal static class AppConfiguration
{
    /// <exception cref="ConfigurationException">Something is set that is no setting, or not in the form of one.</exception>
    public static IConfigurationRoot Read(IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Product.Folder)
            .AddJsonFile("appsettings.json", optional: true)
            .AddJsonFile(new PhysicalFileProvider(ProgramFolder()), "appsettings.json", optional: true, reloadOnChange: false)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine)
            .Build();
        SettingNames.Check(configuration);
        return configuration;
    }

    /// <summary>Where the user sees the program: one that is a single file unpacks what it brings elsewhere.</summary>
    private static string ProgramFolder() =>
        Environment.ProcessPath is { } program && Path.GetFileNameWithoutExtension(program) != "dotnet" ? Path.GetDirectoryName(program)! : Product.Folder;
}
