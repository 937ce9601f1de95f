using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Cypher.Types;

namespace ActorGraph.Cypher.Semantics.Binding;

/// <summary>
/// Resolves a query: every name becomes the variable, function or procedure that it means, and every rule of the language
/// that can be checked before running is checked. One partial file per grammar area.
/// </summary>
internal sealed partial class Binder
{
    private const int MostVariablesInScopes = 10_000_000;

    private readonly FunctionRegistry _functions;
    private readonly ProcedureRegistry _procedures;
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly List<CaptureFrame> _captures = [];
    private Scope _scope = new();
    private readonly Action? _interrupt;
    private int _slots;
    private int _inScopes;
    private bool _updates;

    private Binder(FunctionRegistry functions, ProcedureRegistry procedures, Action? interrupt)
    {
        _interrupt = interrupt;
        _functions = functions;
        _procedures = procedures;
    }

    /// <summary>Binds a query.</summary>
    /// <exception cref="CypherException">The query breaks a rule of the language.</exception>
    /// <param name="statement">The query.</param>
    /// <param name="functions">The functions that it can use.</param>
    /// <param name="procedures">The procedures that it can call.</param>
    /// <param name="interrupt">Called now and then; may throw to end the work.</param>
    public static BoundStatement Bind(
        QueryStatement statement, FunctionRegistry functions, ProcedureRegistry procedures, Action? interrupt = null)
    {
        var binder = new Binder(functions, procedures, interrupt);
        var query = binder.BindStandalone(statement.Query);
        if (binder._unknownFunction is { } unknown) throw binder.Unknown(unknown);
        return new BoundStatement(query, binder._slots, binder._parameters, binder._updates, binder._inTransactions, binder.Observed);
    }

    private BoundVariable NewVariable(Identifier name, StaticType type) => new(_slots++, name.Name, type, isNamed: true);

    private BoundVariable NewVariable(string name, StaticType type) => new(_slots++, name, type, isNamed: true);

    private BoundVariable NewAnonymous(StaticType type)
    {
        var slot = _slots++;
        return new BoundVariable(slot, $"  anon_{slot}", type, isNamed: false);
    }

    private BoundVariable Resolve(SourceSpan span, string name)
    {
        if (!_scope.TryFind(name, out var variable))
            throw SemanticErrors.UndefinedVariable(span, name, ClosestWord.To(name, _scope.Variables.Where(v => v.IsNamed).Select(v => v.Name)));
        Capture(variable);
        return variable;
    }

    private void Capture(BoundVariable variable)
    {
        foreach (var frame in _captures)
        {
            if (variable.Slot < frame.FirstSlot)
                frame.Variables.Add(variable);
        }
    }

    /// <summary>Binds something in a scope of its own; the scope around it comes back afterwards.</summary>
    private T Within<T>(Scope scope, Func<T> bind)
    {
        var outer = _scope;
        _scope = scope;
        try
        {
            return bind();
        }
        finally
        {
            _scope = outer;
        }
    }

    private void RequireStack(SourceSpan span)
    {
        _interrupt?.Invoke();
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) throw SemanticErrors.TooDeep(span);
    }

    /// <summary>The variables that live on behind a clause; few enough over all clauses that they fit into memory.</summary>
    private BoundVariable[] VariablesBehind(Clause clause)
    {
        _inScopes += _scope.Variables.Count;
        return _inScopes <= MostVariablesInScopes ? [.. _scope.Variables] : throw SemanticErrors.TooManyVariables(clause.Span);
    }

    /// <summary>The variables from outside that a subquery reads. A variable is from outside if its slot is older than the subquery.</summary>
    private sealed record CaptureFrame(int FirstSlot, HashSet<BoundVariable> Variables, Scope Outer);
}
