using System.CommandLine;
using ActorGraph.Model.Audit;
using ActorGraph.Model.Storage;
using ActorGraph.Web.Configuration;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.CommandLine;

/// <summary>`audit`: says what breaks the rules of the model; with `--repair` it rebuilds what is derived first.</summary>
internal static class AuditCommand
{
    public static Command Create()
    {
        var caseOptions = new CaseOptions();
        var repair = new Option<bool>("--repair") { Description = "Rebuild the derived relationships, then say what is left." };
        var command = new Command("audit", "Find what breaks the rules of the model.") { repair };
        caseOptions.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var configuration = AppConfiguration.Read([]);
            var request = caseOptions.Read(parsed) with { Writes = parsed.GetValue(repair) };
            await using var openCase = await CaseOpening.ForVerbAsync(configuration, request, Console.Error, cancellation);
            var audit = new CaseAudit(openCase.ForModel);
            if (!parsed.GetValue(repair)) return Write(await audit.RunAsync(cancellation), Console.Out);
            var repaired = await audit.RepairAsync(cancellation);
            Console.WriteLine(
                $"Derived relationships: {repaired.Derived.Created} made, {repaired.Derived.Updated} put right, "
                + $"{repaired.Derived.Deleted} removed; facts marked anew: {repaired.Derived.FactsMarked}.");
            return Write(repaired.Remaining, Console.Out);
        });
        return command;
    }

    private static int Write(AuditReport report, TextWriter output)
    {
        foreach (var finding in report.Findings) output.WriteLine($"{finding.Code}: {finding.Message}");
        if (report.IsClean)
        {
            output.WriteLine("Nothing was found.");
            return ExitCodes.Done;
        }

        var more = report.HasMore ? "More than " : "";
        var repairable = report.Findings.Count(finding => finding.IsRepairable);
        output.WriteLine($"{more}{report.Findings.Count} found{(repairable > 0 ? $", of which `audit --repair` puts {repairable} right" : "")}.");
        return ExitCodes.Found;
    }
}
