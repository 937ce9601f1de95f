namespace ActorGraph.Web.Configuration;

/// <summary>What `LOAD CSV` may read in the embedded engine, section `LoadCsv`.</summary>
public sealed class LoadCsvSettings
{
    /// <summary>The folders whose files, and those below them, may be loaded; none turns `LOAD CSV` off.</summary>
    public IReadOnlyList<string> Folders { get; set; } = [];
}
