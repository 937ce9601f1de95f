using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Execution;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Pipeline;

/// <summary>Runs CREATE and DROP of indexes and constraints.</summary>
internal static class SchemaCommands
{
    public static void Run(Statement command, WriteTransaction transaction, IReadOnlyDictionary<string, Value> parameters, QueryCounters counters)
    {
        switch (command)
        {
            case CreateIndexStatement create:
                CreateIndex(create, transaction, parameters, counters);
                break;
            case DropIndexStatement drop:
                var index = NameOf(drop.Name, parameters)!;
                if (drop.IfExists && !transaction.View.TryFindIndex(index, out _)) return;
                Refusing(command, index, transaction, () => transaction.DropIndex(index));
                counters.IndexesRemoved++;
                break;
            case CreateConstraintStatement create:
                CreateConstraint(create, transaction, parameters, counters);
                break;
            case DropConstraintStatement drop:
                var constraint = NameOf(drop.Name, parameters)!;
                if (drop.IfExists && !transaction.View.TryFindConstraint(constraint, out _)) return;
                Refusing(command, constraint, transaction, () => transaction.DropConstraint(constraint));
                counters.ConstraintsRemoved++;
                break;
            default:
                throw SemanticErrors.Unsupported(command.Span, command.GetType().Name);
        }
    }

    private static void CreateIndex(
        CreateIndexStatement create, WriteTransaction transaction, IReadOnlyDictionary<string, Value> parameters, QueryCounters counters)
    {
        // Ids of labels and types are looked up without an index, and points are found by scanning: such an index has nothing to hold.
        if (create.Kind is Syntax.Tree.IndexKind.Lookup or Syntax.Tree.IndexKind.Point) return;
        var kind = create.Kind switch
        {
            Syntax.Tree.IndexKind.Range => Graph.IndexKind.Range,
            Syntax.Tree.IndexKind.Text => Graph.IndexKind.Text,
            Syntax.Tree.IndexKind.FullText => Graph.IndexKind.FullText,
            _ => throw SemanticErrors.Unsupported(create.Span, $"A {create.Kind} index"),
        };
        var name = NameOf(create.Name, parameters);
        Unless(create.IfNotExists, create, name, transaction, () =>
        {
            transaction.CreateIndex(name, kind, EntityOf(create.OnRelationships), create.LabelsOrTypes, create.Properties);
            counters.IndexesAdded++;
        });
    }

    private static void CreateConstraint(
        CreateConstraintStatement create, WriteTransaction transaction, IReadOnlyDictionary<string, Value> parameters, QueryCounters counters)
    {
        var kind = create.Kind switch
        {
            Syntax.Tree.ConstraintKind.Unique => Graph.ConstraintKind.Unique,
            Syntax.Tree.ConstraintKind.Key => Graph.ConstraintKind.Key,
            Syntax.Tree.ConstraintKind.Existence => Graph.ConstraintKind.Existence,
            _ => Graph.ConstraintKind.PropertyType,
        };
        var name = NameOf(create.Name, parameters);
        Unless(create.IfNotExists, create, name, transaction, () =>
        {
            transaction.CreateConstraint(
                name, kind, EntityOf(create.OnRelationships), create.LabelOrType, create.Properties,
                create.PropertyType is null ? null : PropertyTypes.Of(create.PropertyType));
            counters.ConstraintsAdded++;
        });
    }

    /// <summary>With IF NOT EXISTS, one that is there already under that name or with that meaning is no error.</summary>
    private static void Unless(bool mayExist, Statement command, string? name, WriteTransaction transaction, Action create)
    {
        try
        {
            Refusing(command, name, transaction, create, mayExist);
        }
        catch (SchemaException)
        {
            return;
        }
    }

    private static void Refusing(Statement command, string? name, WriteTransaction transaction, Action change, bool mayExist = false)
    {
        try
        {
            change();
        }
        catch (SchemaException error) when (!mayExist || error.Problem is not (SchemaProblem.EquivalentExists or SchemaProblem.NameTaken))
        {
            throw SchemaErrors.Of(error, command, name, transaction.View);
        }
        catch (ConstraintViolationException error)
        {
            throw SchemaErrors.NotSatisfied(error);
        }
    }

    private static EntityKind EntityOf(bool onRelationships) => onRelationships ? EntityKind.Relationship : EntityKind.Node;

    private static string? NameOf(Expression? name, IReadOnlyDictionary<string, Value> parameters) => name switch
    {
        null => null,
        LiteralExpression literal => literal.Value.AsString(),
        ParameterExpression parameter => parameters.TryGetValue(parameter.Name, out var value) && value.IsString
            ? value.AsString()
            : throw SemanticErrors.ParameterMissing([parameter.Name]),
        _ => throw SemanticErrors.UnexpectedSyntax(name.Span, "A name must be written out or given as a parameter."),
    };
}
