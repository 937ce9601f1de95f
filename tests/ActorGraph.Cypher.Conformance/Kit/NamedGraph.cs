using System.Text.Json;

namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>A graph that scenarios start from: the statements that make it.</summary>
public sealed record NamedGraph(string Name, IReadOnlyList<string> Statements)
{
    /// <summary>The graphs in the subfolders of <paramref name="folder"/>, each described by <c>NAME/NAME.json</c>; none where there is no such folder.</summary>
    /// <exception cref="FormatException">A description or a script cannot be read.</exception>
    public static IReadOnlyDictionary<string, NamedGraph> ReadAll(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Select(Read).ToDictionary(graph => graph.Name, StringComparer.Ordinal)
        : new Dictionary<string, NamedGraph>();

    /// <summary>Cuts a script at its semicolons, but not at those in strings, names and comments.</summary>
    public static IEnumerable<string> Split(string script)
    {
        var start = 0;
        for (var i = 0; i < script.Length; i++)
        {
            switch (script[i])
            {
                case '\'' or '"' or '`':
                    i = EndOfQuoted(script, i);
                    break;
                case '/' when script.AsSpan(i).StartsWith("//"):
                    i = IndexOrEnd(script, "\n", i);
                    break;
                case '/' when script.AsSpan(i).StartsWith("/*"):
                    i = IndexOrEnd(script, "*/", i + 2);
                    break;
                case ';':
                    if (script[start..i].Trim() is { Length: > 0 } statement)
                        yield return statement;
                    start = i + 1;
                    break;
            }
        }

        if (start < script.Length && script[start..].Trim() is { Length: > 0 } last)
            yield return last;
    }

    private static NamedGraph Read(string file)
    {
        try
        {
            using var description = JsonDocument.Parse(File.ReadAllText(file));
            var name = description.RootElement.GetProperty("name").GetString()!;
            var scripts = description.RootElement.GetProperty("scripts").EnumerateArray()
                .Select(script => File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, script.GetString() + ".cypher")));
            return new NamedGraph(name, [.. scripts.SelectMany(Split)]);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or IOException)
        {
            throw new FormatException($"`{file}` does not describe a graph. {error.Message}", error);
        }
    }

    private static int EndOfQuoted(string script, int start)
    {
        for (var i = start + 1; i < script.Length; i++)
        {
            if (script[i] == script[start])
                return i;
            if (script[i] == '\\' && script[start] != '`')
                i++;
        }

        return script.Length;
    }

    private static int IndexOrEnd(string script, string sought, int start)
    {
        var found = script.IndexOf(sought, start, StringComparison.Ordinal);
        return found < 0 ? script.Length : found + sought.Length - 1;
    }
}
