using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution.SelectedPaths;

namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>For each row and each node that its paths lead to, the paths that a selector keeps, shortest first.</summary>
internal sealed class SelectPathsOperator(Operator input, PathSelection selection) : UnaryOperator(input)
{
    private TrackSearch? _search;
    private TrailQueue? _trails;
    private TrailFrame? _frame;
    private int _nextEnd;
    private long _wanted;
    private long _kept;
    private int _lastLength;

    public override void Open(QueryExecution execution)
    {
        base.Open(execution);
        EndTrails();
        EndSearch();
        _frame = new TrailFrame(execution, selection);
    }

    public override bool MoveNext(QueryExecution execution)
    {
        while (true)
        {
            if (_trails is not null)
            {
                if (NextTrail()) return true;
                EndTrails();
            }

            if (_search is not null)
            {
                if (NextEnd() is { } end)
                {
                    _trails = new TrailQueue(execution, _search, end, selection.Repeatable);
                    _kept = 0;
                    _lastLength = -1;
                    continue;
                }

                EndSearch();
            }

            if (!Input.MoveNext(execution)) return false;
            var start = execution.Frame[selection.From];
            if (!start.IsNode || (selection.Into && !execution.Frame[selection.To].IsNode)) continue;
            _wanted = Wanted(execution);
            _search = new TrackSearch(execution, selection.Track, start.AsNode());
            _nextEnd = 0;
        }
    }

    private void EndTrails()
    {
        _trails?.Release();
        _trails = null;
    }

    private void EndSearch()
    {
        _search?.Release();
        _search = null;
    }

    private Vertex? NextEnd()
    {
        if (selection.Into && _nextEnd > 0) return null;
        while (_nextEnd == _search!.Ends.Count && !_search.IsExhausted) _search.Extend();
        return _nextEnd < _search.Ends.Count ? _search.Ends[_nextEnd++] : null;
    }

    private bool NextTrail()
    {
        while (true)
        {
            if (!selection.ByLength && _kept == _wanted) return false;
            if (_trails!.Next() is not { } trail) return false;
            if (selection.ByLength && trail.Length != _lastLength && _kept == _wanted) return false;
            if (!_frame!.TryPut(trail)) continue;
            if (!selection.ByLength || trail.Length != _lastLength) _kept++;
            _lastLength = trail.Length;
            return true;
        }
    }

    private long Wanted(QueryExecution execution)
    {
        if (selection.Count is null) return 1;
        var count = selection.Count(execution);
        return count.IsInteger && count.AsInteger() > 0 ? count.AsInteger() : throw ExecutionErrors.InvalidPathCount(count);
    }
}
