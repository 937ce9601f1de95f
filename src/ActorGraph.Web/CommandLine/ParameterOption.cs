using System.CommandLine;
using System.Text.Json;
using ActorGraph.Web.QueryApi;

namespace ActorGraph.Web.CommandLine;

/// <summary>`--param name=json`, as often as there are parameters. What is no JSON is taken as a text.</summary>
internal sealed class ParameterOption : Option<string[]>
{
    public ParameterOption()
        : base("--param", "-P")
    {
        Description = "A parameter of the statement, its value as JSON: `--param limit=5 --param name='\"China\"'`. Other values are texts.";
        HelpName = "NAME=JSON";
        AllowMultipleArgumentsPerToken = false;
        Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.IndexOf('=', StringComparison.Ordinal) < 1)
                    result.AddError($"`{token.Value}` is not a parameter. Write a name, `=` and a value, for instance `limit=5`.");
            }
        });
    }

    public Dictionary<string, object?> Read(ParseResult parsed)
    {
        var parameters = new Dictionary<string, object?>();
        foreach (var text in parsed.GetValue(this) ?? [])
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            parameters[text[..equals]] = Value(text[(equals + 1)..]);
        }

        return parameters;
    }

    private static object? Value(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return PlainValueReader.Read(document.RootElement, depth: 0);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
