using ActorGraph.Web.Configuration;
using ActorGraph.Web.Hosting;
using ActorGraph.Web.Tests.Access;
using ActorGraph.Web.Tests.Fixtures;
using Microsoft.Extensions.Configuration;

namespace ActorGraph.Web.Tests.Configuration;

public sealed class SettingsTests(SeededCase seeded)
{
    public static TheoryData<string> Names =>
    [
        .. from section in SettingNames.All
           from property in SettingNames.Of(section.Type)
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
    [InlineData("Limits:Expnd", "5", "`Limits:Expnd` is set, which is no setting. Is `Limits:Expand` meant?")]
    [InlineData("Bolt:Nothing", "5", "`Bolt:Nothing` is set, which is no setting. `Bolt` has `Listen`, `Password`, ")]
    [InlineData("Limits:Expand:0", "5", "`Limits:Expand:0` is set, but `Limits:Expand` is one value: set `Limits:Expand` itself.")]
    [InlineData("Bolt:Origins:first", "http://localhost:7474", "`Bolt:Origins:first` is set, but the entries of `Bolt:Origins` are numbered: `Bolt:Origins:0` is the first.")]
    [InlineData("Bolt:Origins:0:Url", "http://localhost:7474", "`Bolt:Origins:0:Url` is set, but an entry of `Bolt:Origins` is one value: set `Bolt:Origins:0` itself.")]
    [InlineData("Bolt", "off", "`Bolt` is `off`, but it is a section and no value. Set `Bolt:Listen`, ")]
    [InlineData("Bolt:CertificateKey", "case.key", "`Bolt:CertificateKey` is `case.key`, but `Bolt:Certificate` names no certificate.")]
    public async Task Setting_that_cannot_be_used_is_named(string name, string value, string said)
    {
        var served = await seeded.ServeAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]).Build();

        var error = Assert.Throws<ConfigurationException>(() =>
        {
            EngineSettings.Read(configuration);
            ExplorerHost.Build(served.Case, configuration);
        });

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BOLT__ORIGNS", null)]
    [InlineData("Blot:Listen", "`Blot` is set, which is no setting. Is `Bolt` meant?")]
    [InlineData("Load_Csv:Folders:0", "`Load_Csv` is set, which is no setting. Is `LoadCsv` meant?")]
    [InlineData("ACTORGRAPH_PASWORD", "`ACTORGRAPH_PASWORD` is set, which is no setting. Is `ACTORGRAPH_PASSWORD` meant?")]
    [InlineData("ACTORGRAPH_TEST_NEO4J", null)]
    [InlineData("Kestrel:Limits:MaxConcurrentConnections", null)]
    [InlineData("Logging:LogLevel:Default", null)]
    [InlineData("HOST", null)]
    public void Name_that_nearly_is_one_of_ours_is_refused_and_those_of_others_are_let_be(string name, string? said)
    {
        var configuration = ExposureTests.Settings((name, "1"));

        var error = Record.Exception(() => SettingNames.Check(configuration));

        Assert.Equal(said, (error as ConfigurationException)?.Message);
    }

    [Theory]
    [InlineData("http://localhost:7474", "http://localhost:7474")]
    [InlineData("http://localhost:7474;http://localhost:8080", "http://localhost:7474 http://localhost:8080")]
    [InlineData(" http://localhost:7474 ; ", "http://localhost:7474")]
    [InlineData("", "")]
    public void List_can_be_given_as_one_text(string value, string read) =>
        Assert.Equal(read, string.Join(' ', ExposureTests.Settings(("Bolt:Origins", value)).ReadSection<BoltSettings>("Bolt").Origins));

    [Fact]
    public void List_that_is_given_in_both_forms_is_refused()
    {
        var configuration = ExposureTests.Settings(("LoadCsv:Folders", "/a"), ("LoadCsv:Folders:0", "/b"));

        var error = Assert.Throws<ConfigurationException>(() => configuration.ReadSection<LoadCsvSettings>("LoadCsv"));

        Assert.Equal(
            "`LoadCsv:Folders` is given twice: as `/a`, and entry by entry, of which `LoadCsv:Folders:0` is `/b`. Give it in one of the two forms.", error.Message);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Never")]
    public void Isolation_that_there_is_not_is_refused(string value)
    {
        var error = Assert.Throws<ConfigurationException>(() =>
            ExposureTests.Settings(("Transactions:Isolation", value)).ReadSection<TransactionSettings>("Transactions"));

        Assert.Contains("Transactions:Isolation", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Secret_that_is_given_twice_is_refused()
    {
        var error = Assert.Throws<ConfigurationException>(() => DatabaseSettings.Read(ExposureTests.Settings(
            ("ACTORGRAPH_DATABASE", "bolt://localhost"), ("ACTORGRAPH_PASSWORD", "a"), ("ACTORGRAPH_PASSWORD_FILE", "b"))));

        Assert.Equal("`ACTORGRAPH_PASSWORD` and `ACTORGRAPH_PASSWORD_FILE` are both set. Set one of them.", error.Message);
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Logging:Console:LogLevel:ActorGraph", "Loud")]
    public void Level_of_the_log_that_there_is_not_is_refused(string name, string value)
    {
        var error = Assert.Throws<ConfigurationException>(() => SettingNames.Check(ExposureTests.Settings((name, value))));

        Assert.Equal($"`{name}` is `Loud`. It can be `Trace`, `Debug`, `Information`, `Warning`, `Error`, `Critical`, `None`.", error.Message);
    }

    [Fact]
    public async Task Setting_of_the_environment_is_refused_by_every_verb()
    {
        var run = await ProgramRun.WithEnvironmentAsync(
            AppContext.BaseDirectory, [("Bolt__Orgins", "http://localhost:7474")], "query", "RETURN 1", "--case", "none.actorgraph");

        Assert.Equal((1, "", "`Bolt:Orgins` is set, which is no setting. Is `Bolt:Origins` meant?\n"), (run.Code, run.Output, run.Errors));
    }
}
