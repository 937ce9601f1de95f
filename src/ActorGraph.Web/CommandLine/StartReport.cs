using ActorGraph.Web.Database;

namespace ActorGraph.Web.CommandLine;

/// <summary>What `serve` says when it is ready.</summary>
internal static class StartReport
{
    public static void Write(TextWriter output, OpenCase openCase, IEnumerable<string> urls)
    {
        output.WriteLine($"{Product.Name} {Product.Version}");
        output.WriteLine($"  Explorer  {string.Join("  ", urls.Select(Spoken).Distinct())}");
        output.WriteLine($"  Case      {Place(openCase)}");
        output.WriteLine($"  Bolt      {Bolt(openCase)}");
        output.WriteLine("Ctrl+C stops it.");
        output.Flush();
    }

    private static string Spoken(string url) => url.Replace("//[::]:", "//localhost:", StringComparison.Ordinal);

    private static string Place(OpenCase openCase) =>
        openCase.File is not { } file ? $"{openCase.Name} on {openCase.BoltAddress} ({openCase.Agent})"
        : openCase.IsNew ? $"{file} (new, from the seed)"
        : openCase.Store?.ReadOnlyReason is not null ? $"{file} (to read only)"
        : file;

    private static string Bolt(OpenCase openCase) => openCase.BoltRefusal ?? openCase.BoltAddress ?? "off";
}
