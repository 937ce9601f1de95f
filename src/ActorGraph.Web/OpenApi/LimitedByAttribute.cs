using ActorGraph.Web.Configuration;

namespace ActorGraph.Web.OpenApi;

/// <summary>Says of a number or a list in a request that a setting of <see cref="LimitSettings"/> is the most there may be of it.</summary>
/// <param name="setting">The name of the setting.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LimitedByAttribute(string setting) : Attribute
{
    public string Setting { get; } = setting;

    public int In(LimitSettings limits) => (int)typeof(LimitSettings).GetProperty(Setting)!.GetValue(limits)!;
}
