using System.CommandLine;
using System.Globalization;

namespace ActorGraph.Web.CommandLine;

/// <summary>The options of `serve`, which the program takes without a verb too.</summary>
internal sealed class ServeOptions
{
    private readonly Option<int?> _port = new("--port", "-p")
    {
        Description = "The port to answer at, on this machine only; 0 for any that is free.",
        HelpName = "PORT",
    };

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "The addresses to answer at, separated by `;`, for instance `http://localhost:5080`.",
        HelpName = "URLS",
    };

    public ServeOptions() => _port.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<int?>() is < 0 or > ushort.MaxValue)
            result.AddError($"`--port` is {result.GetValueOrDefault<int?>()}, but a port is a number from 0 to {ushort.MaxValue}.");
    });

    public CaseOptions Case { get; } = new();

    public void AddTo(Command command)
    {
        Case.AddTo(command);
        command.Options.Add(_port);
        command.Options.Add(_urls);
    }

    /// <summary>What the command line says, as settings.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(ParseResult parsed)
    {
        if (parsed.GetValue(_urls) is { } urls) yield return new("Http:Listen", urls);
        else if (parsed.GetValue(_port) is { } port)
            yield return new("Http:Listen", string.Create(CultureInfo.InvariantCulture, $"localhost:{port}"));
    }
}
