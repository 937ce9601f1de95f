namespace ActorGraph.Model.Interchange;

/// <summary>An interchange file cannot be taken. Nothing of it was written.</summary>
public sealed class InterchangeException(IReadOnlyList<InterchangeError> errors, bool more = false)
    : Exception(Describe(errors, more))
{
    private const int Shown = 10;

    /// <summary>One error that ends the reading.</summary>
    public InterchangeException(InterchangeError error)
        : this([error])
    {
    }

    /// <summary>What was found, in the order of the files.</summary>
    public IReadOnlyList<InterchangeError> Errors { get; } = errors;

    /// <summary>True when there were more errors than were kept.</summary>
    public bool HasMore { get; } = more;

    private static string Describe(IReadOnlyList<InterchangeError> errors, bool more)
    {
        var lines = errors.Take(Shown).Select(error => error.ToString());
        var rest = errors.Count - Shown;
        return string.Join(
            Environment.NewLine,
            rest > 0 || more ? lines.Append($"… and {(more ? "at least " : "")}{Math.Max(rest, 1)} more.") : lines);
    }
}
