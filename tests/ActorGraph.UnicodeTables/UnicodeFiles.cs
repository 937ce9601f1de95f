using System.Globalization;

namespace ActorGraph.UnicodeTables;

/// <summary>
/// The data files of Unicode in a folder, laid out as in Debian's package <c>unicode-data</c>. A line is a code point or a range of
/// them, then fields between semicolons; what follows a <c>#</c> is a comment.
/// </summary>
public sealed class UnicodeFiles(string folder)
{
    /// <summary>Where Debian's package puts them.</summary>
    public const string Installed = "/usr/share/unicode";

    /// <summary>The version that the files are of.</summary>
    public string Version => File.ReadLines(Path.Combine(folder, "DerivedCoreProperties.txt")).First().Split('-', '.') is [_, var major, var minor, var patch, ..]
        ? $"{major}.{minor}.{patch}"
        : throw new InvalidDataException("DerivedCoreProperties.txt does not begin with its version.");

    /// <summary>The lines of a file, without comments.</summary>
    public IEnumerable<UnicodeLine> Read(string file)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, file)))
        {
            var fields = line.Split('#')[0].Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length < 2)
                continue;
            var ends = fields[0].Split("..");
            yield return new UnicodeLine(Number(ends[0]), Number(ends[^1]), fields[1..]);
        }
    }

    /// <summary>The code points that have a property, as the lines of a file tell.</summary>
    public HashSet<int> Having(string file, params ReadOnlySpan<string> properties)
    {
        var set = new HashSet<int>();
        foreach (var line in Read(file))
        {
            if (properties.Contains(line.Fields[0]))
                set.UnionWith(Enumerable.Range(line.First, line.Last - line.First + 1));
        }

        return set;
    }

    /// <summary>Code points written in hexadecimal with spaces between them, as text.</summary>
    public static string Text(string numbers) =>
        string.Concat(numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => char.ConvertFromUtf32(Number(number))));

    private static int Number(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}

/// <summary>A line of a data file.</summary>
public sealed record UnicodeLine(int First, int Last, string[] Fields);
