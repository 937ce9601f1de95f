using System.Reflection;

namespace ActorGraph.Web.Configuration;

/// <summary>
/// Every setting that the program reads. What is written as one of them and is none is refused, since nobody would learn otherwise that it
/// has no effect.
/// </summary>
internal static class SettingNames
{
    private const string VariablePrefix = "ACTORGRAPH_";

    private static readonly Dictionary<string, Type> Sections = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Http"] = typeof(HttpSettings),
        ["Bolt"] = typeof(BoltSettings),
        ["Transactions"] = typeof(TransactionSettings),
        ["LoadCsv"] = typeof(LoadCsvSettings),
        ["Limits"] = typeof(LimitSettings),
        ["Diagnostics"] = typeof(DiagnosticsSettings),
    };

    private static readonly string[] Variables =
    [
        "ACTORGRAPH_DATABASE", "ACTORGRAPH_DATABASE_NAME", "ACTORGRAPH_USER", "ACTORGRAPH_PASSWORD", "ACTORGRAPH_PASSWORD_FILE", "ACTORGRAPH_INSECURE",
    ];

    /// <summary>The sections, each with what it is read into.</summary>
    public static IEnumerable<(string Name, Type Type)> All => Sections.Select(section => (section.Key, section.Value));

    /// <summary>The settings of a section.</summary>
    public static IEnumerable<PropertyInfo> Of(Type section) => section.GetProperties().Where(property => property.CanWrite);

    /// <summary>Looks at everything that is set. The environment holds much that is meant for others: there only what nearly is a name of ours is refused.</summary>
    /// <exception cref="ConfigurationException">Something is set that is no setting, or not in the form of one.</exception>
    public static void Check(IConfiguration configuration)
    {
        LogLevels.Check(configuration.GetSection("Logging"));
        foreach (var entry in configuration.GetChildren())
        {
            if (Sections.TryGetValue(entry.Key, out var type)) SettingShape.Check(entry, type);
            else if (NearestOf(entry) is { } meant) throw new ConfigurationException($"`{entry.Key}` is set, which is no setting. Is `{meant}` meant?");
        }
    }

    private static string? NearestOf(IConfigurationSection entry)
    {
        var isVariable = entry.Key.StartsWith(VariablePrefix, StringComparison.OrdinalIgnoreCase);
        if (isVariable && Variables.Contains(entry.Key, StringComparer.OrdinalIgnoreCase)) return null;
        if (!isVariable && !entry.GetChildren().Any()) return null;
        return Misspelling.NearestOf(entry.Key, isVariable ? Variables : Sections.Keys);
    }
}
