using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace ActorGraph.Web.Configuration;

/// <summary>Reads a section of the settings, and says which of them cannot be used, in the words in which they are written.</summary>
internal static class SettingsSection
{
    /// <exception cref="ConfigurationException">A setting is not of its type, or out of its bounds.</exception>
    public static T ReadSection<T>(this IConfiguration configuration, string section)
        where T : class, new()
    {
        T settings;
        try
        {
            settings = configuration.GetSection(section).Get<T>() ?? new T();
        }
        catch (InvalidOperationException error)
        {
            throw new ConfigurationException(error.Message);
        }

        foreach (var property in typeof(T).GetProperties())
        {
            if (property.GetCustomAttribute<RangeAttribute>() is { } range && !range.IsValid(property.GetValue(settings)))
            {
                throw new ConfigurationException(
                    $"`{section}:{property.Name}` is {property.GetValue(settings)}. It must be from {range.Minimum} to {range.Maximum}.");
            }
        }

        return settings;
    }
}
