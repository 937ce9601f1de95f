using System.Text;
using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Csv;

/// <summary>
/// Reads separated values in the dialect of Neo4j's <c>LOAD CSV</c>: RFC 4180, where an empty field is NULL unless it is quoted,
/// a quote within quotes is doubled or follows a backslash, a quote within a field without quotes stands for itself, and
/// blank lines are passed over. A byte order mark tells the encoding; without one it is UTF-8.
/// </summary>
internal sealed class CsvReader(TextReader text, char separator, string name)
{
    private const int LongestRecord = 4 * 1024 * 1024;
    private const char Quote = '"';
    private const char Escape = '\\';

    private readonly List<string?> _fields = [];
    private readonly StringBuilder _field = new();
    private long _line = 1;
    private int _length;

    /// <summary>What is read from; whoever has opened it closes it.</summary>
    public TextReader Source => text;

    /// <summary>How many records have been read.</summary>
    public long Records { get; private set; }

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="CypherException">A quote is not closed, or text follows a closing one, or the record is longer than 4 Mi characters.</exception>
    public IReadOnlyList<string?>? Read()
    {
        SkipBlankLines();
        if (text.Peek() < 0) return null;
        _fields.Clear();
        _length = 0;
        do
        {
            _fields.Add(text.Peek() == Quote ? ReadQuoted() : ReadPlain());
        }
        while (TakeSeparator());
        TakeLineEnd();
        Records++;
        return _fields;
    }

    private void SkipBlankLines()
    {
        while (text.Peek() is '\r' or '\n') TakeLineEnd();
    }

    private string? ReadPlain()
    {
        _field.Clear();
        while (text.Peek() is var next and >= 0 && next != separator && next is not ('\r' or '\n')) Append(Take());
        return _field.Length == 0 ? null : _field.ToString();
    }

    private string ReadQuoted()
    {
        var opened = _line;
        _field.Clear();
        Take();
        while (true)
        {
            if (text.Peek() < 0) throw CsvErrors.QuoteNotClosed(name, opened);
            var taken = Take();
            if (taken == Escape && text.Peek() == Quote) Append(Take());
            else if (taken != Quote) Append(taken);
            else if (text.Peek() == Quote) Append(Take());
            else break;
        }

        if (text.Peek() is var next and >= 0 && next != separator && next is not ('\r' or '\n'))
            throw CsvErrors.TextAfterQuote(name, _line, (char)next);
        return _field.ToString();
    }

    private void Append(char character)
    {
        if (++_length > LongestRecord) throw CsvErrors.RecordTooLong(name, _line, LongestRecord);
        _field.Append(character);
    }

    private char Take()
    {
        var taken = (char)text.Read();
        if (taken == '\n') _line++;
        return taken;
    }

    private bool TakeSeparator()
    {
        if (text.Peek() != separator) return false;
        Take();
        return true;
    }

    private void TakeLineEnd()
    {
        if (text.Peek() == '\r') Take();
        if (text.Peek() == '\n') Take();
    }
}
