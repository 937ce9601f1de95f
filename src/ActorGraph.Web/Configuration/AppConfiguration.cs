using ActorGraph.Web.Hosting;

namespace ActorGraph.Web.Configuration;

/// <summary>The settings of every verb: `appsettings.json` beside the program, then the environment, then the command line.</summary>
internal static class AppConfiguration
{
    public static IConfigurationRoot Read(IEnumerable<KeyValuePair<string, string?>> commandLine) => new ConfigurationBuilder()
        .SetBasePath(Product.Folder)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(commandLine)
        .Build();
}
