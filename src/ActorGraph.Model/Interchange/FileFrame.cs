namespace ActorGraph.Model.Interchange;

/// <summary>Follows the lines of one file and tells whether it is all there: from version 2 on a file ends with a line that counts the others.</summary>
internal sealed class FileFrame(string file)
{
    private const int ClosedSince = 2;

    private int _version = 1;
    private long _lastLine;
    private InterchangeCounts _found;
    private InterchangeCounts? _said;

    /// <summary>What is wrong with a line where it stands; null where nothing is.</summary>
    public InterchangeError? Take(InterchangeLine line, LinePlace place)
    {
        _lastLine = place.Line;
        if (_said is not null)
            return new InterchangeError(place, null, null, "The line follows the closing line; a file ends with that.");
        if (line.Version > 0)
            _version = line.Version;
        if (line.Element is InterchangeNode)
            _found = _found with { Nodes = _found.Nodes + 1 };
        else if (line.Element is not null)
            _found = _found with { Relationships = _found.Relationships + 1 };
        if (line.Counts is null && line.Missing is null)
            return null;
        _said = line.Counts;
        return _version >= ClosedSince
            ? null
            : new InterchangeError(place, null, "kind", $"is of version {ClosedSince} of the format, but the first line does not name that version.");
    }

    /// <summary>What the end of the file shows to be wrong with the whole; null where nothing is.</summary>
    public InterchangeError? End()
    {
        var end = new LinePlace(file, _lastLine);
        if (_lastLine == 0)
            return new InterchangeError(new LinePlace(file, 1), null, null, "The file is empty; a file has at least one line.");
        if (_version < ClosedSince || _said == _found)
            return null;
        return _said is { } said
            ? new InterchangeError(end, null, null, $"The closing line counts {said}, but the file holds {_found}: lines are missing or were added.")
            : new InterchangeError(end, null, null, $"The file ends without its closing line, after {_found}: it was cut off.");
    }
}
