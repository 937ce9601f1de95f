using System.Globalization;
using System.Reflection;

namespace ActorGraph.Web.Configuration;

/// <summary>The forms in which the settings of a section can be given: one value each, and lists also as one text.</summary>
internal static class SettingShape
{
    /// <summary>Between the entries of a list that is given as one text.</summary>
    private const char Separator = ';';

    /// <exception cref="ConfigurationException">The section holds what it does not know, or knows in another form.</exception>
    public static void Check(IConfigurationSection section, Type type)
    {
        var known = SettingNames.Of(type).ToList();
        if (!string.IsNullOrEmpty(section.Value))
            throw new ConfigurationException(
                $"`{section.Path}` is `{section.Value}`, but it is a section and no value. Set {Listed(known.Select(property => $"{section.Path}:{property.Name}"))}.");
        foreach (var setting in section.GetChildren())
        {
            var property = known.Find(property => property.Name.Equals(setting.Key, StringComparison.OrdinalIgnoreCase)) ?? throw Unknown(setting, section, known);
            if (IsList(property)) CheckList(setting);
            else if (setting.GetChildren().FirstOrDefault() is { } below)
                throw new ConfigurationException($"`{below.Path}` is set, but `{setting.Path}` is one value: set `{setting.Path}` itself.");
        }
    }

    /// <summary>The lists that are given as one text, as the entries that are read.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> ListsGivenAsText(IConfigurationSection section, Type type) =>
        from property in SettingNames.Of(type)
        where IsList(property)
        from entry in EntriesOf(section[property.Name]).Select((entry, index) => (Text: entry, Index: index))
        select KeyValuePair.Create($"{property.Name}:{entry.Index.ToString(CultureInfo.InvariantCulture)}", (string?)entry.Text);

    private static bool IsList(PropertyInfo property) => property.PropertyType != typeof(string) && property.PropertyType.IsAssignableFrom(typeof(string[]));

    private static string[] EntriesOf(string? text) =>
        (text ?? "").Split(Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void CheckList(IConfigurationSection list)
    {
        var entries = list.GetChildren().ToList();
        if (EntriesOf(list.Value).Length > 0 && entries.Count > 0)
            throw new ConfigurationException(
                $"`{list.Path}` is given twice: as `{list.Value}`, and entry by entry, of which `{entries[0].Path}` is `{entries[0].Value}`. Give it in one of the two forms.");
        foreach (var entry in entries)
        {
            if (!int.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out _))
                throw new ConfigurationException($"`{entry.Path}` is set, but the entries of `{list.Path}` are numbered: `{list.Path}:0` is the first.");
            if (entry.GetChildren().FirstOrDefault() is { } below)
                throw new ConfigurationException($"`{below.Path}` is set, but an entry of `{list.Path}` is one value: set `{entry.Path}` itself.");
        }
    }

    private static ConfigurationException Unknown(IConfigurationSection setting, IConfigurationSection section, List<PropertyInfo> known)
    {
        var names = known.ConvertAll(property => property.Name);
        return new ConfigurationException($"`{setting.Path}` is set, which is no setting. " + (Misspelling.NearestOf(setting.Key, names) is { } meant
            ? $"Is `{section.Path}:{meant}` meant?"
            : $"`{section.Path}` has {Listed(names)}."));
    }

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"`{name}`"));
}
