namespace ActorGraph.Cypher.Execution.Operators;

/// <summary>
/// A step of a running query. <see cref="Open"/> starts it over from the row in the frame; each <see cref="MoveNext"/> puts the
/// next row into the frame. An operator leaves alone what is in the frame from outside, and makes its own places anew for
/// every row. State lives from one <see cref="Open"/> to the next, so that an operator can run once per row of another.
/// </summary>
internal abstract class Operator
{
    /// <summary>Starts over.</summary>
    public abstract void Open(QueryExecution execution);

    /// <summary>Makes the next row; false at the end.</summary>
    public abstract bool MoveNext(QueryExecution execution);

    /// <summary>A copy with inputs of its own, for one execution. What <see cref="Open"/> does not set is shared and must not change.</summary>
    public Operator Clone()
    {
        var copy = (Operator)MemberwiseClone();
        copy.CloneInputs();
        return copy;
    }

    /// <summary>Replaces each input by a clone.</summary>
    protected virtual void CloneInputs()
    {
    }
}

/// <summary>An operator that takes the rows of one other.</summary>
internal abstract class UnaryOperator(Operator input) : Operator
{
    protected Operator Input { get; private set; } = input;

    /// <inheritdoc/>
    public override void Open(QueryExecution execution) => Input.Open(execution);

    /// <inheritdoc/>
    protected override void CloneInputs() => Input = Input.Clone();
}
