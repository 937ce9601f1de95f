using ActorGraph.Graph;

namespace ActorGraph.Cypher.ProcedureLibrary.Apoc;

/// <summary>
/// Which nodes a path may lead through and end at, by labels: <c>+A</c> or <c>A</c> is allowed, <c>-A</c> forbidden; where there is a <c>>A</c> or <c>/A</c>
/// only paths to such a node count, and none goes on behind <c>/A</c>. Forbidden comes before the end of paths, and that before allowed.
/// </summary>
internal sealed class LabelFilter
{
    private const string Signs = "+-/>";

    private readonly List<(char Sign, string Label)> _labels = [];

    /// <summary>Reads a filter such as <c>+Person|Movie|-SciFi</c>.</summary>
    public LabelFilter(string text)
    {
        foreach (var part in text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = Signs.Contains(part[0], StringComparison.Ordinal) ? part[0] : '+';
            _labels.Add((sign, part[0] == sign ? part[1..].TrimStart(':') : part.TrimStart(':')));
        }
    }

    /// <summary>Whether only paths to certain nodes count.</summary>
    public bool NamesEnds => _labels.Any(label => label.Sign is '/' or '>');

    /// <summary>Whether a path to a node counts, and whether it may go on.</summary>
    public (bool Counts, bool GoesOn) Of(GraphView graph, long node)
    {
        if (Has(graph, node, '-')) return (false, false);
        if (Has(graph, node, '/')) return (true, false);
        var allowed = !_labels.Any(label => label.Sign == '+') || Has(graph, node, '+');
        if (Has(graph, node, '>')) return (true, allowed);
        return (allowed && !NamesEnds, allowed);
    }

    private bool Has(GraphView graph, long node, char sign)
    {
        foreach (var (ofSign, label) in _labels)
        {
            if (ofSign == sign && (label == "*" || (graph.FindLabel(label) is >= 0 and var known && graph.HasLabel(node, known)))) return true;
        }

        return false;
    }
}
