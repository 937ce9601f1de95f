namespace ActorGraph.Web.Configuration;

/// <summary>Where the web application answers, section `Http`.</summary>
public sealed class HttpSettings
{
    /// <summary>
    /// `host:port`, several separated by `;`. `localhost` stays on this machine; `*` listens on all of its addresses and is meant for
    /// containers.
    /// </summary>
    public string Listen { get; set; } = "localhost:5080";

    /// <summary>Names beside the loopback ones that requests may be addressed to, for instance behind a proxy.</summary>
    public string[] AllowedHosts { get; set; } = [];
}
