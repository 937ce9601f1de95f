namespace ActorGraph.Web.OpenApi;

/// <summary>Says of a text, or of a list of texts, that it is the database's own name of a node or relationship.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ElementIdAttribute : Attribute;
