using System.Globalization;
using System.Text;

namespace ActorGraph.Cypher.Conformance.Notation;

/// <summary>
/// One text for all values that count as equal: labels and keys sorted, names in backticks where they need them, floats in the
/// shortest form that reads back, both zeros alike, every NaN alike. An integer never has the text of a float.
/// </summary>
public readonly struct CanonicalText
{
    private readonly StringBuilder _text = new();
    private readonly bool _sortLists;
    private readonly bool _scalarsAsStrings;

    private CanonicalText(bool sortLists, bool scalarsAsStrings)
    {
        _sortLists = sortLists;
        _scalarsAsStrings = scalarsAsStrings;
    }

    /// <summary>The text of <paramref name="value"/>.</summary>
    /// <param name="value">What to write.</param>
    /// <param name="sortLists">Whether the order of the items of lists means nothing.</param>
    /// <param name="scalarsAsStrings">Whether temporal and spatial values count as the strings that they are written as.</param>
    public static string Of(Notated value, bool sortLists = false, bool scalarsAsStrings = true)
    {
        var writer = new CanonicalText(sortLists, scalarsAsStrings);
        writer.Write(value);
        return writer._text.ToString();
    }

    /// <summary>A string as the notation writes it.</summary>
    public static string Quote(string text) => Of(new NotatedString(text));

    private void Write(Notated value)
    {
        switch (value)
        {
            case NotatedNull: _text.Append("null"); break;
            case NotatedBoolean boolean: _text.Append(boolean.Value ? "true" : "false"); break;
            case NotatedInteger integer: _text.Append(integer.Value.ToString(CultureInfo.InvariantCulture)); break;
            case NotatedFloat number: _text.Append(Float(number.Value)); break;
            case NotatedString text: WriteString(text.Value); break;
            case NotatedScalar scalar: WriteScalar(scalar); break;
            case NotatedList list: WriteList(list); break;
            case NotatedMap map: WriteMap(map); break;
            case NotatedNode node: WriteNode(node); break;
            case NotatedRelationship relationship: WriteRelationship(relationship); break;
            case NotatedPath path: WritePath(path); break;
            default: throw new InvalidOperationException($"A value of type `{value.GetType().Name}` has no notation.");
        }
    }

    private static string Float(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Inf" : "-Inf";
        if (value == 0) return "0.0";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".E") >= 0 ? text : text + ".0";
    }

    private void WriteString(string text)
    {
        _text.Append('\'');
        foreach (var c in text)
        {
            _ = c switch
            {
                '\'' => _text.Append("\\'"),
                '\\' => _text.Append(@"\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                < ' ' or (>= '\ud800' and <= '\udfff') => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => _text.Append(c),
            };
        }

        _text.Append('\'');
    }

    private void WriteScalar(NotatedScalar scalar)
    {
        if (!_scalarsAsStrings)
            _text.Append(scalar.Type);
        WriteString(scalar.Text);
    }

    private void WriteList(NotatedList list)
    {
        var (sortLists, scalarsAsStrings) = (_sortLists, _scalarsAsStrings);
        var items = list.Items.Select(item => Of(item, sortLists, scalarsAsStrings));
        if (_sortLists)
            items = items.Order(StringComparer.Ordinal);
        _text.Append('[').AppendJoin(", ", items).Append(']');
    }

    private void WriteMap(NotatedMap map)
    {
        _text.Append('{');
        var first = true;
        foreach (var (key, value) in map.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!first)
                _text.Append(", ");
            first = false;
            WriteName(key);
            _text.Append(": ");
            Write(value);
        }

        _text.Append('}');
    }

    private void WriteNode(NotatedNode node)
    {
        _text.Append('(');
        foreach (var label in node.Labels.Order(StringComparer.Ordinal))
        {
            _text.Append(':');
            WriteName(label);
        }

        WriteProperties(node.Properties, node.Labels.Count > 0);
        _text.Append(')');
    }

    private void WriteRelationship(NotatedRelationship relationship)
    {
        _text.Append("[:");
        WriteName(relationship.Type);
        WriteProperties(relationship.Properties, afterName: true);
        _text.Append(']');
    }

    private void WritePath(NotatedPath path)
    {
        _text.Append('<');
        WriteNode(path.Start);
        foreach (var step in path.Steps)
        {
            _text.Append(step.Forward ? "-" : "<-");
            WriteRelationship(step.Relationship);
            _text.Append(step.Forward ? "->" : "-");
            WriteNode(step.Node);
        }

        _text.Append('>');
    }

    private void WriteProperties(NotatedMap properties, bool afterName)
    {
        if (properties.Entries.Count == 0)
            return;
        if (afterName)
            _text.Append(' ');
        WriteMap(properties);
    }

    private void WriteName(string name)
    {
        var plain = name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
        _text.Append(plain ? name : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`");
    }
}
