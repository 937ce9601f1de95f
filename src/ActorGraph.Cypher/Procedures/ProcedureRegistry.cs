using System.Diagnostics.CodeAnalysis;

namespace ActorGraph.Cypher.Procedures;

/// <summary>The procedures that a database knows. Names are case-sensitive, as Neo4j's are.</summary>
public sealed class ProcedureRegistry
{
    private readonly Dictionary<string, ProcedureDefinition> _procedures = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ProcedureDefinition> _commands = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, by name.</summary>
    public IEnumerable<ProcedureDefinition> All => _procedures.Values.OrderBy(procedure => procedure.Name, StringComparer.Ordinal);

    /// <summary>Adds a procedure, or replaces the one of that name.</summary>
    public void Register(ProcedureDefinition procedure) => _procedures[procedure.Name] = procedure;

    /// <summary>Finds a procedure.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out ProcedureDefinition? procedure) => _procedures.TryGetValue(name, out procedure);

    /// <summary>Adds what a command such as <c>SHOW INDEXES</c> runs; it cannot be called by name.</summary>
    public void RegisterCommand(ProcedureDefinition command) => _commands[command.Name] = command;

    /// <summary>Finds what a command runs.</summary>
    public bool TryFindCommand(string name, [NotNullWhen(true)] out ProcedureDefinition? command) => _commands.TryGetValue(name, out command);
}
