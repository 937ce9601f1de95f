using System.CommandLine;
using ActorGraph.Web.Database;

namespace ActorGraph.Web.CommandLine;

/// <summary>The options by which every verb says which case it means, and how it is opened.</summary>
internal sealed class CaseOptions
{
    private readonly Option<string?> _case = new("--case", "-c")
    {
        Description = "The case file. Without it the seed case in your data folder. `ACTORGRAPH_DATABASE` takes the place of either.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _readOnly = new("--read-only")
    {
        Description = "Only read the case, and leave out what cannot be read of it; nothing is written in it or beside it.",
    };

    private readonly Option<bool> _acceptLoss = new("--accept-loss")
    {
        Description = "Where commits or parts of the case are missing, go on with what is there; the remains are kept under another name.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_case);
        command.Options.Add(_readOnly);
        command.Options.Add(_acceptLoss);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_readOnly) && result.GetValue(_acceptLoss))
                result.AddError("`--read-only` and `--accept-loss` exclude each other: to go on without what is missing the case must be written.");
        });
    }

    public CaseRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(_case)) { ReadOnly = parsed.GetValue(_readOnly), AcceptLoss = parsed.GetValue(_acceptLoss) };
}
