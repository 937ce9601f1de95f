using ActorGraph.Model.Domain;

namespace ActorGraph.Model.Derivation;

/// <summary>Marks a fact as contested and takes the mark away again, without losing the status that was entered.</summary>
public static class ContestedFact
{
    /// <summary>The properties with the mark for these denials, or without one when there are none.</summary>
    public static Dictionary<string, object> Mark(IReadOnlyDictionary<string, object> properties, IReadOnlyCollection<string>? denials)
    {
        var marked = Unmark(properties);
        if (denials is not { Count: > 0 })
            return marked;
        if (marked.TryGetValue(FactStatus.Property, out var entered))
            marked[FactStatus.Entered] = entered;
        marked[FactStatus.Property] = FactStatus.Contested;
        marked[FactStatus.ContestedBy] = denials.ToList();
        return marked;
    }

    /// <summary>The properties as they were entered.</summary>
    public static Dictionary<string, object> Unmark(IReadOnlyDictionary<string, object> properties)
    {
        var entered = new Dictionary<string, object>(properties);
        if (!entered.Remove(FactStatus.ContestedBy))
            return entered;
        entered.Remove(FactStatus.Property);
        if (entered.Remove(FactStatus.Entered, out var status))
            entered[FactStatus.Property] = status;
        return entered;
    }
}
