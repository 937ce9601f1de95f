namespace ActorGraph.Web.CommandLine;

/// <summary>What the program ends with, for scripts.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>It could not do what it was asked; the reason stands on the error stream.</summary>
    public const int Failed = 1;

    /// <summary>The audit found something.</summary>
    public const int Found = 2;

    /// <summary>It was interrupted, as a shell reports SIGINT.</summary>
    public const int Stopped = 130;
}
