using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;
using static ActorGraph.Cypher.ProcedureLibrary.BuiltIn.Rows;

namespace ActorGraph.Cypher.ProcedureLibrary.BuiltIn;

/// <summary>What whoever cannot open a case asks of the process that has it open.</summary>
internal static class CaseProcedures
{
    private const int PartBytes = 1 << 20;

    public static IEnumerable<ProcedureDefinition> All =>
    [
        new("actorgraph.state", [],
            [Field("file"), Field("readOnlyReason"), Field("refusal"), Field("isPartial", "BOOLEAN"), Field("missing", "LIST<STRING>"), Field("findings", "LIST<STRING>")],
            "Tells what was out of order when the case was opened, and why it takes no commits if it takes none.", ProcedureMode.Read,
            (context, _) => [State(context.Execution().Source.Database.Store)]),
        new("actorgraph.backup", [], [Field("part", "BYTEARRAY")],
            "Makes a copy of the case as it is now, and gives it in pieces, which one after the other are a case file.", ProcedureMode.Read,
            (context, _) => Backup(context)),
    ];

    private static Value[] State(GraphStore store) => Row(
        Text(store.Path), Text(store.ReadOnlyReason), Text(store.Refusal?.Message),
        Value.Boolean(store.IsPartial),
        Texts(store.Findings.Where(finding => finding.IsLoss).Select(finding => finding.Message)),
        Texts(store.Findings.Select(finding => finding.Message)));

    private static IEnumerable<Value[]> Backup(FunctionContext context)
    {
        using var stream = context.Execution().Source.Database.Store.OpenBackup();
        var part = new byte[PartBytes];
        while (stream.ReadAtLeast(part, PartBytes, throwOnEndOfStream: false) is > 0 and var read)
        {
            context.CheckCancelled();
            yield return Row(Value.Of(new BytesValue(part.AsSpan(0, read).ToArray())));
        }
    }
}
