using System.Text;

namespace ActorGraph.Model.Interchange;

/// <summary>What is wrong with one line or one element, as data.</summary>
/// <param name="Place">The line; null for an element that no file holds.</param>
/// <param name="ElementId">The id (or key) of the element; null where the line gives none.</param>
/// <param name="Field">The property or field; null where the whole element is meant.</param>
/// <param name="Message">One sentence: what was found and what is allowed.</param>
public sealed record InterchangeError(LinePlace? Place, string? ElementId, string? Field, string Message)
{
    /// <summary>Place, element and field, then the message.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Place is not null)
            text.Append(Place).Append(": ");
        if (ElementId is not null)
            text.Append('`').Append(ElementId).Append("`: ");
        if (Field is not null)
            text.Append('`').Append(Field).Append("` ");
        return text.Append(Message).ToString();
    }
}
