using ActorGraph.Web.Access;
using ActorGraph.Web.Configuration;

namespace ActorGraph.Web.Tests.Access;

public sealed class WebOriginsTests
{
    [Theory]
    [InlineData(null, true)]
    [InlineData("http://localhost:5080", true)]
    [InlineData("http://LOCALHOST:5080", true)]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://localhost:7474", true)]
    [InlineData("https://browser.example", true)]
    [InlineData("https://browser.example:443", true)]
    [InlineData("http://localhost:5081", false)]
    [InlineData("http://localhost", false)]
    [InlineData("https://localhost:5080", false)]
    [InlineData("http://127.0.0.1:7474", false)]
    [InlineData("http://browser.example", false)]
    [InlineData("https://browser.example:8443", false)]
    [InlineData("https://sub.browser.example", false)]
    [InlineData("http://localhost:5080.evil.example", false)]
    [InlineData("http://localhost.evil.example:5080", false)]
    [InlineData("http://evil.example:5080", false)]
    [InlineData("http://192.168.1.5:5080", false)]
    [InlineData("http://evil@localhost:5080", false)]
    [InlineData("http://localhost:5080/page", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    [InlineData("file://", false)]
    public void Page_is_accepted_where_it_is_our_own_or_listed(string? origin, bool isAccepted)
    {
        var exposure = Exposure.Read(ExposureTests.Settings(
            ("Http:Listen", "localhost:5080"), ("Bolt:Origins:0", "http://localhost:7474"), ("Bolt:Origins:1", "https://browser.example/")));

        Assert.Equal(isAccepted, exposure.Origins.Accept(origin));
    }

    [Fact]
    public void Page_of_a_port_that_was_chosen_freely_is_our_own()
    {
        var origins = Exposure.Read(ExposureTests.Settings(("Http:Listen", "localhost:0"))).Origins;

        origins.AnswersAt(["http://127.0.0.1:43210"]);

        Assert.True(origins.Accept("http://localhost:43210"));
        Assert.False(origins.Accept("http://localhost:5080"));
        Assert.False(origins.Accept("http://localhost:0"));
    }

    [Fact]
    public void Page_of_an_allowed_host_is_our_own_behind_a_proxy_too()
    {
        var origins = Exposure.Read(ExposureTests.Settings(
            ("Http:Listen", "*:5080"), ("Http:AllowedHosts:0", "case.example"), ("ACTORGRAPH_INSECURE", "1"))).Origins;

        Assert.Equal(
            [true, true, true, true, false, false],
            new[]
            {
                "https://case.example", "http://case.example", "http://case.example:5080", "http://192.168.1.5:5080", "https://case.example:8443",
                "http://evil.example:5080",
            }.Select(origins.Accept));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("null")]
    [InlineData("localhost:7474/browser")]
    [InlineData("http://localhost:7474/browser")]
    [InlineData("http://*.example")]
    [InlineData("")]
    public void Origin_that_is_none_is_refused(string listed)
    {
        var error = Assert.Throws<ConfigurationException>(() => Exposure.Read(ExposureTests.Settings(("Bolt:Origins:0", listed))));

        Assert.Contains($"`Bolt:Origins` names `{listed}`", error.Message, StringComparison.Ordinal);
    }
}
