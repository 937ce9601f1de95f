using System.Text.RegularExpressions;
using ActorGraph.Cypher.Conformance.Notation;

namespace ActorGraph.Cypher.Conformance.Kit;

/// <summary>A procedure of a scenario: for the arguments in a row of its table it gives the results in that row.</summary>
public sealed partial record TableProcedure(
    string Name,
    IReadOnlyList<ProcedureColumn> Parameters,
    IReadOnlyList<ProcedureColumn> Results,
    IReadOnlyList<IReadOnlyList<Notated>> Rows)
{
    /// <summary>Reads a signature such as <c>test.my.proc(in :: INTEGER?) :: (out :: STRING?)</c> and the table under it.</summary>
    /// <exception cref="FormatException">The signature or the table is not of that form.</exception>
    public static TableProcedure Parse(string signature, ResultTable table)
    {
        var match = Signature().Match(signature);
        if (!match.Success)
            throw new FormatException($"`{signature}` is not the signature of a procedure.");
        var parameters = Columns(match.Groups["parameters"].Value);
        var results = Columns(match.Groups["results"].Value);
        var wanted = parameters.Concat(results).Select(column => column.Name).ToList();
        if (wanted.Count > 0 && !wanted.SequenceEqual(table.Columns))
            throw new FormatException($"The table of `{signature}` has the columns {string.Join(", ", table.Columns)}.");
        return new TableProcedure(match.Groups["name"].Value, parameters, results, wanted.Count == 0 ? [] : table.Rows);
    }

    /// <summary>The rows of results for some arguments; an integer finds the float of the same value.</summary>
    public IEnumerable<IReadOnlyList<Notated>> Call(IReadOnlyList<Notated> arguments)
    {
        var wanted = arguments.Select(Comparable).ToList();
        return Rows
            .Where(row => row.Take(Parameters.Count).Select(Comparable).SequenceEqual(wanted))
            .Select(row => (IReadOnlyList<Notated>)[.. row.Skip(Parameters.Count)]);
    }

    private static string Comparable(Notated value) =>
        CanonicalText.Of(value is NotatedInteger integer ? new NotatedFloat(integer.Value) : value);

    private static ProcedureColumn[] Columns(string text) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split("::", 2, StringSplitOptions.TrimEntries))
            .Select(part => part.Length == 2
                ? new ProcedureColumn(part[0], part[1])
                : throw new FormatException($"`{part[0]}` has no type.")),
    ];

    [GeneratedRegex(@"^(?<name>[\w.]+)\s*\((?<parameters>[^()]*)\)\s*::\s*\((?<results>[^()]*)\)\s*:?$")]
    private static partial Regex Signature();
}

/// <summary>A parameter or a result of a procedure, with its type as the kit writes it: <c>INTEGER?</c>.</summary>
public sealed record ProcedureColumn(string Name, string Type);
