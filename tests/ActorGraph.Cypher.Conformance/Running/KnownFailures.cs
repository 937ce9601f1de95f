namespace ActorGraph.Cypher.Conformance.Running;

/// <summary>
/// The names of what does not pass yet, one a line; a <c>#</c> in front begins a comment, a tab after a name its reason.
/// </summary>
public sealed class KnownFailures
{
    private readonly Dictionary<string, string?> _reasons;

    private KnownFailures(Dictionary<string, string?> reasons) => _reasons = reasons;

    /// <summary>The names.</summary>
    public IReadOnlyCollection<string> Names => _reasons.Keys;

    /// <summary>The list in a file; an empty one where there is no file.</summary>
    public static KnownFailures Read(string file) => Parse(File.Exists(file) ? File.ReadAllLines(file) : []);

    /// <summary>The list in the lines of a file.</summary>
    public static KnownFailures Parse(IEnumerable<string> lines) => new(lines
        .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'))
        .Select(line => line.Split('\t', 2))
        .ToDictionary(parts => parts[0].TrimEnd(), parts => parts.Length > 1 ? parts[1].Trim() : null, StringComparer.Ordinal));

    /// <summary>Whether a name is listed.</summary>
    public bool Contains(string name) => _reasons.ContainsKey(name);

    /// <summary>Why a listed name does not pass; null where no reason is given.</summary>
    public string? ReasonOf(string name) => _reasons.GetValueOrDefault(name);

    /// <summary>What is wrong about a name, given how it came out: it fails and is not listed, or passes and is. Null where all is as listed.</summary>
    public string? Judge(string name, string? difference) => (Contains(name), difference) switch
    {
        (true, null) => $"`{name}` passes now: take it off the list of known failures.",
        (false, not null) => difference,
        _ => null,
    };

    /// <summary>
    /// Writes the names that fail now, sorted, with the reasons that they have here. The comment lines at the head of a file that is
    /// there already are kept.
    /// </summary>
    public void Write(string file, IEnumerable<string> failing)
    {
        var head = File.Exists(file) ? File.ReadLines(file).TakeWhile(line => line.StartsWith('#')).ToList() : [];
        var names = failing.Order(StringComparer.Ordinal).Select(name => ReasonOf(name) is { } reason ? $"{name}\t{reason}" : name);
        File.WriteAllText(file, string.Concat(head.Concat(names).Select(line => line + "\n")));
    }
}
