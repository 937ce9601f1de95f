using ActorGraph.Model.Domain;

namespace ActorGraph.Model.Interchange;

/// <summary>
/// The model's rules for one element by itself. A node without a label of the model, and a relationship between such nodes, is
/// somebody else's and passes: any graph may live in a case.
/// </summary>
public static class ElementRules
{
    /// <summary>What is wrong with a node.</summary>
    public static IEnumerable<InterchangeError> Check(InterchangeNode node)
    {
        if (Labels.KindOf(node.Labels) is not { } kind)
            yield break;
        var properties = node.StoredProperties();
        var errors = CheckLabels(node.Labels, kind)
            .Concat(CheckProperties(properties, NodeRules.Of(kind)))
            .Concat(kind switch
            {
                Labels.Statement => CheckStatement(properties),
                Labels.Source => CheckSource(properties),
                Labels.Event => One(Passages.Check(properties)),
                _ => [],
            });
        foreach (var (field, message) in errors)
            yield return new InterchangeError(node.Place, node.Name.Value, field, message);
    }

    /// <summary>What is wrong with a relationship between nodes of these labels.</summary>
    public static IEnumerable<InterchangeError> Check(
        InterchangeRelationship relationship, IReadOnlyList<string> fromLabels, IReadOnlyList<string> toLabels)
    {
        if (RelationshipKinds.Find(relationship.Type) is not { } kind
            || (Labels.KindOf(fromLabels) is null && Labels.KindOf(toLabels) is null))
        {
            yield break;
        }
        var name = relationship.Id ?? $"{relationship.From} -{relationship.Type}- {relationship.To}";
        foreach (var (field, message) in CheckRelationship(relationship, kind, fromLabels, toLabels))
            yield return new InterchangeError(relationship.Place, name, field, message);
    }

    private static IEnumerable<(string Field, string Message)> CheckRelationship(
        InterchangeRelationship relationship, RelationshipKind kind, IReadOnlyList<string> fromLabels, IReadOnlyList<string> toLabels)
    {
        var properties = relationship.StoredProperties();
        if (relationship.Id is not { } id)
            yield return ("id", $"is missing; a `{kind.Type}` has one.");
        else if (!ElementId.IsValid(id))
            yield return ("id", $"is {ShownValue.Of(id)}; allowed are letters, digits, `.` and `-`.");
        if (kind.Layer == RelationshipLayer.Picture && properties.GetValueOrDefault("derived") is not true)
            yield return ("type", $"is `{kind.Type}`, which is made from the statements and not entered; add a statement instead.");
        if (!kind.From.Any(fromLabels.Contains))
            yield return ("from", $"is {Described(fromLabels)}; a `{kind.Type}` starts at {Vocabulary.List([.. kind.From])}.");
        if (!kind.To.Any(toLabels.Contains))
            yield return ("to", $"is {Described(toLabels)}; a `{kind.Type}` ends at {Vocabulary.List([.. kind.To])}.");
        foreach (var error in CheckProperties(properties, kind.Properties).Concat(One(Passages.Check(properties))))
            yield return error;
        if (kind.Layer == RelationshipLayer.Fact && !HasEvidence(properties) && properties.GetValueOrDefault("inferred") is not true)
            yield return ("statementIds", "and `sourceIds` are both missing or empty; a fact that is not `inferred` names its evidence.");
    }

    private static IEnumerable<(string Field, string Message)> CheckLabels(IReadOnlyList<string> labels, string kind)
    {
        var kinds = labels.Where(Labels.Kinds.Contains).ToArray();
        if (kinds.Length > 1)
            yield return ("labels", $"are {Vocabulary.List(kinds)}; a node is of one kind only.");
        var actorKinds = labels.Where(Labels.ActorKinds.Contains).ToArray();
        if (kind == Labels.Actor && actorKinds.Length != 1)
        {
            yield return ("labels", $"name {(actorKinds.Length == 0 ? "no kind of actor" : Vocabulary.List(actorKinds))}; "
                + $"beside `Actor` stands exactly one of {Labels.ActorKinds}.");
        }
    }

    private static IEnumerable<(string Field, string Message)> CheckProperties(
        IReadOnlyDictionary<string, object> properties, IReadOnlyList<PropertyRule> rules)
    {
        foreach (var rule in rules)
        {
            if (!properties.TryGetValue(rule.Name, out var value))
            {
                if (rule.IsRequired)
                    yield return (rule.Name, $"is missing; it is {rule.Allowed}.");
            }
            else if (rule.Check(value) is { } message)
            {
                yield return (rule.Name, message);
            }
        }
    }

    private static IEnumerable<(string Field, string Message)> CheckStatement(IReadOnlyDictionary<string, object> properties)
    {
        if (properties.ContainsKey("denialOf") && properties.GetValueOrDefault("stance") is not Stances.Denied)
        {
            var found = ShownValue.Of(properties.GetValueOrDefault("stance"));
            yield return ("denialOf", $"goes with the stance `{Stances.Denied}` alone; found {found}.");
        }
        if (FigureRule.Check(properties) is { } figure)
            yield return figure;
    }

    private static IEnumerable<(string Field, string Message)> CheckSource(IReadOnlyDictionary<string, object> properties)
    {
        if (!properties.ContainsKey("url") && !properties.ContainsKey("citation"))
            yield return ("url", "and `citation` are both missing; a source has one of them.");
    }

    private static IEnumerable<(string Field, string Message)> One((string Field, string Message)? error) =>
        error is { } found ? [found] : [];

    private static bool HasEvidence(IReadOnlyDictionary<string, object> properties) =>
        properties.GetValueOrDefault("statementIds") is System.Collections.IList { Count: > 0 }
        || properties.GetValueOrDefault("sourceIds") is System.Collections.IList { Count: > 0 };

    private static string Described(IReadOnlyList<string> labels) =>
        labels.Count == 0 ? "a node without a label" : $"a node with {Vocabulary.List([.. labels])}";
}
