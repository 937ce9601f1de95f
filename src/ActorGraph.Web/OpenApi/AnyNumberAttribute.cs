namespace ActorGraph.Web.OpenApi;

/// <summary>Says of an object that it is an integer or a float, as it was written, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AnyNumberAttribute : Attribute;
