using System.Net;
using ActorGraph.Web.Configuration;
using Microsoft.AspNetCore.Http;

namespace ActorGraph.Web.Access;

/// <summary>
/// How far the program can be reached. There are no accounts yet, so that whoever reaches it reads and changes the case: beyond
/// this machine it starts only where the user takes that upon himself, with <see cref="InsecureVariable"/>. Bolt alone may also be
/// reached where it asks for a password.
/// </summary>
public sealed class Exposure
{
    /// <summary>What lets the program start beyond loopback, and serve whoever connects.</summary>
    public const string InsecureVariable = "ACTORGRAPH_INSECURE";

    private static readonly string[] ServerUrls = ["urls", "ASPNETCORE_URLS", "DOTNET_URLS"];

    private readonly IConfiguration _configuration;

    private Exposure(IConfiguration configuration)
    {
        _configuration = configuration;
        var http = configuration.ReadSection<HttpSettings>("Http");
        var bolt = configuration.ReadSection<BoltSettings>("Bolt");
        Http = ListenAddress.ParseAll("Http:Listen", http.Listen);
        Bolt = bolt.IsOff || DatabaseSettings.Read(configuration) is not null ? null : ListenAddress.Parse("Bolt:Listen", bolt.Listen);
        AllowedHosts = http.AllowedHosts;
        Origins = new WebOrigins(this, bolt.Origins);
        HasPassword = BoltSecrets.PasswordOf(bolt) is not null;
        HasCertificate = bolt.Certificate.Length > 0;
        IsInsecure = ReadInsecure(configuration[InsecureVariable]);
    }

    /// <summary>Where the web application answers.</summary>
    public IReadOnlyList<ListenAddress> Http { get; }

    /// <summary>Where the embedded engine answers drivers; null where it does not.</summary>
    public ListenAddress? Bolt { get; }

    /// <summary>The names beside those of this machine that requests may be addressed to.</summary>
    public IReadOnlyList<string> AllowedHosts { get; }

    /// <summary>The web pages that may speak Bolt.</summary>
    public WebOrigins Origins { get; }

    /// <summary>Whether it was said that it may be reached without accounts.</summary>
    public bool IsInsecure { get; }

    /// <summary>Whether drivers log on with a password.</summary>
    public bool HasPassword { get; }

    /// <summary>Whether drivers of other machines speak TLS.</summary>
    public bool HasCertificate { get; }

    /// <summary>Whether a password would travel in the clear.</summary>
    public bool TellsPassword => Bolt is { IsLoopback: false } && HasPassword && !HasCertificate;

    /// <summary>Whose requests are served by the web application.</summary>
    public Peers Peers => IsInsecure ? Peers.All : Peers.OfThisMachine;

    /// <summary>Whose connections are served by the embedded engine's port: with a password, those of other machines too.</summary>
    public Peers BoltPeers => IsInsecure || HasPassword ? Peers.All : Peers.OfThisMachine;

    /// <summary>
    /// Whether requests and pages that name this host mean this program. No page can point an address at it as it can point a name, so
    /// that any address does where any peer is served.
    /// </summary>
    public bool IsOwnHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && (IsInsecure || Loopback.Is(address)))
        || AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads where the program is to answer.</summary>
    /// <exception cref="ConfigurationException">It could be reached from beyond this machine and that was not allowed, or a setting cannot be used.</exception>
    public static Exposure Read(IConfiguration configuration)
    {
        var exposure = new Exposure(configuration);
        var beyond = exposure.Beyond().ToList();
        return exposure.IsInsecure || beyond.Count == 0 ? exposure : throw Refusal(string.Join(" and ", beyond));
    }

    /// <summary>
    /// Looks at a place at the moment when the server binds it, so that none escapes, whichever setting of the server named it.
    /// </summary>
    /// <exception cref="ConfigurationException">It is beyond this machine, and that was not allowed.</exception>
    public void Admit(EndPoint place)
    {
        if (!Peers.Serve(place)) throw Refusal($"the web server is told to listen on `{place}`");
    }

    /// <summary>The server's own settings count too, though <see cref="Http"/> goes before them: who sets one wants to be reached there.</summary>
    private IEnumerable<string> Beyond()
    {
        foreach (var setting in ServerUrls) if (_configuration[setting] is { } urls && !urls.Split(';').All(StaysHere)) yield return $"`{setting}` is `{urls}`";
        foreach (var address in Http.Where(address => !address.IsLoopback)) yield return $"`Http:Listen` is `{address}`";
        foreach (var name in AllowedHosts.Where(name => !Loopback.IsHost(name))) yield return $"`Http:AllowedHosts` names `{name}`";
        if (Bolt is { IsLoopback: false } && !HasPassword) yield return $"`Bolt:Listen` is `{Bolt}`";
    }

    /// <summary>The web server takes every host that it does not know for all addresses.</summary>
    private static bool StaysHere(string url)
    {
        if (string.IsNullOrWhiteSpace(url)) return true;
        var address = BindingAddress.Parse(url.Trim());
        return address.IsUnixPipe || address.IsNamedPipe || Loopback.IsHost(address.Host);
    }

    private static bool ReadInsecure(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "1" or "true" => true,
        null or "" or "0" or "false" => false,
        _ => throw new ConfigurationException($"`{InsecureVariable}` is `{text}`. It can be `1` or `0`."),
    };

    private static ConfigurationException Refusal(string found) => new(
        $"ActorGraph does not start, since it has no accounts yet and others than this machine could reach it: {found}. "
        + $"Use `localhost` only, or set `{InsecureVariable}=1` to let everybody who reaches it read and change the case.");
}
