using ActorGraph.Cypher.ProcedureLibrary.Apoc;
using ActorGraph.Cypher.ProcedureLibrary.BuiltIn;
using ActorGraph.Cypher.Procedures;

namespace ActorGraph.Cypher.ProcedureLibrary;

/// <summary>The procedures and commands that every database knows.</summary>
internal static class BuiltInProcedures
{
    public static void Register(ProcedureRegistry registry)
    {
        foreach (var procedure in CatalogueProcedures.All.Concat(SchemaProcedures.All).Concat(SchemaVisualization.All).Concat(DatabaseProcedures.All).Concat(ServerProcedures.All).Concat(FullTextProcedures.All)
            .Concat(CreateProcedures.All).Concat(MergeProcedures.All).Concat(RefactorProcedures.All).Concat(PathProcedures.All)
            .Concat(PeriodicProcedures.All).Concat(MetaProcedures.All).Concat(CaseProcedures.All))
            registry.Register(procedure);
        foreach (var command in ShowCommands.All(registry).Concat(ShowSchemaCommands.All).Concat(TransactionCommands.All).Concat(SettingCommands.Commands))
            registry.RegisterCommand(command);
    }
}
