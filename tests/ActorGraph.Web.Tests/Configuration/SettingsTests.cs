using ActorGraph.Web.Configuration;
using ActorGraph.Web.Hosting;
using ActorGraph.Web.Tests.Fixtures;
using Microsoft.Extensions.Configuration;

namespace ActorGraph.Web.Tests.Configuration;

public sealed class SettingsTests(SeededCase seeded)
{
    public static TheoryData<string> Names =>
    [
        .. from section in (IEnumerable<(string Name, Type Type)>)[
                ("Http", typeof(HttpSettings)), ("Bolt", typeof(BoltSettings)), ("LoadCsv", typeof(LoadCsvSettings)), ("Limits", typeof(LimitSettings))]
           from property in section.Type.GetProperties()
           where property.CanWrite
           select $"{section.Name}:{property.Name}",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Setting_is_in_the_readme(string name)
    {
        Assert.SkipWhen(Repository.Root is null, "The tests do not run within the repository, which holds the README.");
        Assert.Contains($"`{name}`", File.ReadAllText(Path.Combine(Repository.Root, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits:Expand", "0", "`Limits:Expand` is 0. It must be from 1 to 10000.")]
    [InlineData("Limits:DeadlineSeconds", "soon", "'soon' at 'Limits:DeadlineSeconds'")]
    [InlineData("Http:Listen", "nowhere", "`nowhere` is not an address to listen on")]
    public async Task Setting_that_cannot_be_used_is_named(string name, string value, string said)
    {
        var served = await seeded.ServeAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]).Build();

        var error = Assert.Throws<ConfigurationException>(() => ExplorerHost.Build(served.Case, configuration));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }
}
