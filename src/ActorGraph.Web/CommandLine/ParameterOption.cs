using System.CommandLine;
using System.Text.Json;
using ActorGraph.Model.Values;
using ActorGraph.Web.Configuration;

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
            parameters[text[..equals]] = Value(text[..equals], text[(equals + 1)..]);
        }

        return parameters;
    }

    /// <exception cref="ConfigurationException">The JSON is no value.</exception>
    private static object? Value(string name, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return JsonForm.Plain.Read(document.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
        catch (ValueException exception)
        {
            throw new ConfigurationException($"The parameter `{name}` is no value. {exception.Message}");
        }
        catch (InvalidOperationException)
        {
            throw new ConfigurationException($"The parameter `{name}` is no value: it holds half of a surrogate pair, which is no text.");
        }
    }
}
