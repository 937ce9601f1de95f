using System.Reflection;

namespace ActorGraph.Model.Queries;

/// <summary>
/// A query that lives in a <c>.cypher</c> file of this library. It opens with lines of the form <c>// name: text</c>, its
/// headers; a header may appear several times and may go on in an indented line.
/// </summary>
internal sealed class CypherResource
{
    private const string Prefix = "ActorGraph.Model.";

    private CypherResource(string name, string text, ILookup<string, string> headers)
    {
        (Name, Text, Headers) = (name, text, headers);
    }

    /// <summary>The file's name without its ending.</summary>
    public string Name { get; }

    /// <summary>The query without its headers.</summary>
    public string Text { get; }

    public ILookup<string, string> Headers { get; }

    /// <summary>One file by folder and name. An <see cref="ArgumentException"/> when there is none.</summary>
    public static CypherResource Load(string folder, string name) =>
        Parse(name, CypherText.Read(typeof(CypherResource).Assembly, $"{Prefix}{folder}.{name}"));

    /// <summary>Every file of a folder, by name.</summary>
    public static IReadOnlyList<CypherResource> LoadFolder(string folder) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}{folder}.", StringComparison.Ordinal))
            .Where(name => name.EndsWith(CypherText.Suffix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Load(folder, name[(Prefix.Length + folder.Length + 1)..^CypherText.Suffix.Length])),
    ];

    /// <summary>The only header of a name. An <see cref="InvalidOperationException"/> when the file has none or several.</summary>
    public string Header(string name) => Headers[name].Single();

    private static CypherResource Parse(string name, string content)
    {
        var headers = new List<(string Name, string Text)>();
        var rest = content.AsSpan();
        while (rest.StartsWith("//"))
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end])[2..];
            rest = end < 0 ? default : rest[(end + 1)..];
            var colon = line.IndexOf(':');
            if (line.StartsWith("   ") && headers.Count > 0)
                headers[^1] = (headers[^1].Name, $"{headers[^1].Text} {line.Trim()}");
            else if (colon > 0)
                headers.Add((line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString()));
        }
        return new CypherResource(name, rest.Trim().ToString(), headers.ToLookup(header => header.Name, header => header.Text));
    }
}
