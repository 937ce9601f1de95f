namespace ActorGraph.Web.Configuration;

/// <summary>The levels of the log, wherever they are set below `Logging`; what is read of them there is read by .NET, which refuses them with a fault.</summary>
internal static class LogLevels
{
    private const string Levels = "LogLevel";

    /// <exception cref="ConfigurationException">A level is none.</exception>
    public static void Check(IConfigurationSection logging)
    {
        foreach (var section in logging.GetChildren())
        {
            if (!section.Key.Equals(Levels, StringComparison.OrdinalIgnoreCase))
            {
                Check(section);
                continue;
            }

            foreach (var level in section.GetChildren())
            {
                if (!string.IsNullOrEmpty(level.Value) && !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _))
                    throw new ConfigurationException($"`{level.Path}` is `{level.Value}`. It can be {string.Join(", ", Enum.GetNames<LogLevel>().Select(name => $"`{name}`"))}.");
            }
        }
    }
}
