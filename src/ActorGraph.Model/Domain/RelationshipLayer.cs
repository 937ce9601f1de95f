namespace ActorGraph.Model.Domain;

/// <summary>What a relationship type of the model is for.</summary>
public enum RelationshipLayer
{
    /// <summary>Ties a statement to who made it, what it is about and where it stands.</summary>
    Record,

    /// <summary>Says how things stand, on the evidence that it names.</summary>
    Fact,

    /// <summary>Made from the record by the application, never entered.</summary>
    Picture,
}
