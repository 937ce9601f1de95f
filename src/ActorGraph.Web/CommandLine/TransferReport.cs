using System.Diagnostics;
using System.Globalization;
using ActorGraph.Model.Transfer;

namespace ActorGraph.Web.CommandLine;

/// <summary>Says how far a transfer is: on a terminal in one line that changes, else in a line every few seconds.</summary>
internal sealed class TransferReport(TextWriter output, bool isTerminal) : IProgress<TransferProgress>, IDisposable
{
    private static readonly TimeSpan PauseOfTerminal = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan PauseOfLines = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _since = Stopwatch.StartNew();
    private TransferProgress? _last;
    private int _written;

    /// <summary>Where it is, as the end of a sentence; empty before it has begun.</summary>
    public string Place => _last is null ? "" : $" while {Say(_last)}";

    public void Report(TransferProgress value)
    {
        _last = value;
        if (_since.Elapsed < (isTerminal ? PauseOfTerminal : PauseOfLines)) return;
        _since.Restart();
        var text = Say(value);
        if (!isTerminal)
        {
            output.WriteLine($"{char.ToUpperInvariant(text[0])}{text[1..]}.");
            return;
        }

        output.Write($"\r{text.PadRight(_written)}");
        _written = text.Length;
    }

    /// <summary>Takes the line from the terminal, so that others can follow.</summary>
    public void End()
    {
        if (_written == 0) return;
        output.Write($"\r{new string(' ', _written)}\r");
        _written = 0;
    }

    public void Dispose() => End();

    private static string Say(TransferProgress progress)
    {
        var of = string.Create(CultureInfo.InvariantCulture, $"{progress.Done:#,0} of {progress.Total:#,0}");
        return progress.Phase switch
        {
            TransferPhase.Reading => $"reading the source: {of} elements",
            TransferPhase.Nodes => $"copying nodes: {of}",
            TransferPhase.Relationships => $"copying relationships: {of}",
            TransferPhase.Schema => $"making indexes and constraints: {of}",
            TransferPhase.Verifying => $"comparing both sides: {of} elements",
            _ => $"taking the marks out of the target: {of} nodes",
        };
    }
}
