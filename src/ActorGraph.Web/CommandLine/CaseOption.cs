using System.CommandLine;

namespace ActorGraph.Web.CommandLine;

/// <summary>`--case FILE`, which every verb has.</summary>
internal sealed class CaseOption() : Option<string?>("--case", "-c")
{
    public static CaseOption Create() => new()
    {
        Description = "The case file. Without it the seed case in your data folder. `ACTORGRAPH_DATABASE` takes the place of either.",
        HelpName = "FILE",
    };
}
