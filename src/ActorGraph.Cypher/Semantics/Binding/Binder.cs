using System.Runtime.CompilerServices;
using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Functions;
using ActorGraph.Cypher.Procedures;
using ActorGraph.Cypher.Semantics.Bound;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Semantics.Binding;

/// <summary>
/// Resolves a query: every name becomes the variable, function or procedure that it means, and every rule of the language
/// that can be checked before running is checked. One partial file per grammar area.
/// </summary>
public sealed partial class Binder
{
    private const int DeepestNesting = 1_500;

    private readonly FunctionRegistry _functions;
    private readonly ProcedureRegistry _procedures;
    private readonly HashSet<string> _parameters = new(StringComparer.Ordinal);
    private readonly List<CaptureFrame> _captures = [];
    private Scope _scope = new();
    private int _slots;
    private int _depth;
    private bool _updates;

    private Binder(FunctionRegistry functions, ProcedureRegistry procedures)
    {
        _functions = functions;
        _procedures = procedures;
    }

    /// <summary>Binds a query.</summary>
    /// <exception cref="CypherException">The query breaks a rule of the language.</exception>
    public static BoundStatement Bind(QueryStatement statement, FunctionRegistry functions, ProcedureRegistry procedures)
    {
        var binder = new Binder(functions, procedures);
        var query = binder.BindStandalone(statement.Query);
        return new BoundStatement(query, binder._slots, binder._parameters, binder._updates, binder._inTransactions);
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

    private void Enter(SourceSpan span)
    {
        if (++_depth > DeepestNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw SemanticErrors.TooDeep(span);
    }

    private void Leave() => _depth--;

    /// <summary>The variables from outside that a subquery reads. A variable is from outside if its slot is older than the subquery.</summary>
    private sealed record CaptureFrame(int FirstSlot, HashSet<BoundVariable> Variables);
}
