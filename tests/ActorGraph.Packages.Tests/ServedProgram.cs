using System.Diagnostics;

namespace ActorGraph.Packages.Tests;

/// <summary>An installed program that serves a case.</summary>
internal static class ServedProgram
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Serves a new case from a folder that is not the program's, and asks whether it is ready and what its page is.</summary>
    public static async Task<(string Readiness, string Page)> AskAsync(TemporaryFolder folder, string program)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Longest);
        using var process = Command.Start(folder.Make("elsewhere"), program, "serve", "--port", "0", "--case", folder.In("seed.actorgraph"));
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(process, deadline.Token) };
            var readiness = await client.GetStringAsync(new Uri("/readyz", UriKind.Relative), deadline.Token);
            return (readiness, await client.GetStringAsync(new Uri("/", UriKind.Relative), deadline.Token));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task<Uri> AddressAsync(Process process, CancellationToken cancellation)
    {
        var said = "";
        Uri? address = null;
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            said += line + "\n";
            if (line.StartsWith("  Explorer", StringComparison.Ordinal)) address = new Uri(line["  Explorer".Length..].Trim());
            if (line.StartsWith("Ctrl+C", StringComparison.Ordinal)) return address!;
        }

        throw new InvalidOperationException($"It ended before it served: {said}{await process.StandardError.ReadToEndAsync(cancellation)}");
    }
}
