using ActorGraph.Cypher.Csv;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>For each row, one row for each record of a file: a list of its fields, or a map where the first record names them.</summary>
internal sealed class LoadCsvOperator(Operator input, LoadCsvSpecification specification) : UnaryOperator(input)
{
    private CsvReader? _reader;
    private string?[] _headers = [];
    private string _file = "";

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        Close(execution);
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            execution.CheckCancelled();
            if (_reader is not null)
            {
                if (_reader.Read() is { } record)
                {
                    execution.Frame[specification.Target] = specification.WithHeaders ? MapOf(record) : ListOf(record);
                    execution.Note(new CsvPlace(_file, _reader.Records));
                    return true;
                }

                Close(execution);
            }

            if (!Input.MoveNext(execution)) return false;
            var url = specification.Url(execution);
            if (!url.IsString) throw CsvErrors.NoUrl(specification.Span);
            OpenFile(execution, url.AsString());
        }
    }

    private void OpenFile(QueryExecution execution, string url)
    {
        var text = execution.Source.Database.CsvFolders.Open(url, specification.Span);
        _file = ((FileStream)text.BaseStream).Name;
        _reader = new CsvReader(text, specification.Separator, Path.GetFileName(_file));
        execution.Own(text);
        if (specification.WithHeaders) _headers = _reader.Read()?.ToArray() ?? [];
    }

    private void Close(QueryExecution execution)
    {
        if (_reader is not null) execution.Release(_reader.Source);
        _reader = null;
    }

    private Value MapOf(IReadOnlyList<string?> record) => Value.Of(new MapValue(
        _headers.Select((header, i) => (header, i))
            .Where(column => column.header is not null)
            .Select(column => KeyValuePair.Create(column.header!, Value.String(column.i < record.Count ? record[column.i] : null)))));

    private static Value ListOf(IReadOnlyList<string?> record) => Value.List([.. record.Select(Value.String)]);
}

/// <summary>What a <see cref="LoadCsvOperator"/> reads, and the place where each record goes.</summary>
internal sealed record LoadCsvSpecification(SourceSpan Span, Evaluator Url, bool WithHeaders, char Separator, int Target);
