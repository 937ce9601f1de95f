using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ActorGraph.Web.Configuration;

/// <summary>Reads a section of the settings, and says which of them cannot be used, in the words in which they are written.</summary>
internal static class SettingsSection
{
    /// <exception cref="ConfigurationException">A setting is not one, not of its type, or out of its bounds.</exception>
    public static T ReadSection<T>(this IConfiguration configuration, string section)
        where T : class, new()
    {
        var found = configuration.GetSection(section);
        SettingShape.Check(found, typeof(T));
        T settings;
        try
        {
            settings = found.Get<T>() ?? new T();
            new ConfigurationBuilder().AddInMemoryCollection(SettingShape.ListsGivenAsText(found, typeof(T))).Build().Bind(settings);
        }
        catch (InvalidOperationException error)
        {
            throw new ConfigurationException(error.Message);
        }

        foreach (var property in SettingNames.Of(typeof(T)))
        {
            if (property.PropertyType.IsEnum && !Enum.IsDefined(property.PropertyType, property.GetValue(settings)!))
            {
                throw new ConfigurationException(
                    $"`{section}:{property.Name}` is {found[property.Name]}. It can be {string.Join(" or ", Enum.GetNames(property.PropertyType).Select(name => $"`{name}`"))}.");
            }

            if (property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(property.GetValue(settings)))
            {
                throw new ConfigurationException(
                    $"`{section}:{property.Name}` is {property.GetValue(settings)}. It must be from {range.Minimum} to {range.Maximum}.");
            }
        }

        return settings;
    }
}
