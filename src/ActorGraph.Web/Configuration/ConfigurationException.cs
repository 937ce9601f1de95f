namespace ActorGraph.Web.Configuration;

/// <summary>The application cannot do what it was asked with the settings it was given. The message is for the user.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
