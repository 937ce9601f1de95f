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
                transaction.DropIndex(index);
                counters.IndexesRemoved++;
                break;
            case CreateConstraintStatement create:
                CreateConstraint(create, transaction, parameters, counters);
                break;
            case DropConstraintStatement drop:
                var constraint = NameOf(drop.Name, parameters)!;
                if (drop.IfExists && !transaction.View.TryFindConstraint(constraint, out _)) return;
                transaction.DropConstraint(constraint);
                counters.ConstraintsRemoved++;
                break;
            default:
                throw SemanticErrors.Unsupported(command.Span, command.GetType().Name);
        }
    }

    private static void CreateIndex(
        CreateIndexStatement create, WriteTransaction transaction, IReadOnlyDictionary<string, Value> parameters, QueryCounters counters)
    {
        if (create.Kind == Syntax.Tree.IndexKind.Lookup)
        {
            if (!create.IfNotExists) throw SemanticErrors.LookupIsBuiltIn(create.Span);
            return;
        }

        var kind = create.Kind switch
        {
            Syntax.Tree.IndexKind.Range => Graph.IndexKind.Range,
            Syntax.Tree.IndexKind.Text => Graph.IndexKind.Text,
            Syntax.Tree.IndexKind.FullText => Graph.IndexKind.FullText,
            Syntax.Tree.IndexKind.Point => Graph.IndexKind.Point,
            _ => throw SemanticErrors.Unsupported(create.Span, $"A {create.Kind} index"),
        };
        Unless(create.IfNotExists, () =>
        {
            transaction.CreateIndex(NameOf(create.Name, parameters), kind, EntityOf(create.OnRelationships), create.LabelsOrTypes, create.Properties);
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
        Unless(create.IfNotExists, () =>
        {
            try
            {
                transaction.CreateConstraint(
                    NameOf(create.Name, parameters), kind, EntityOf(create.OnRelationships), create.LabelOrType, create.Properties,
                    create.PropertyType is null ? null : PropertyTypes.Of(create.PropertyType));
            }
            catch (ConstraintViolationException violation)
            {
                throw ExecutionErrors.ConstraintNotMet(violation.Message);
            }

            counters.ConstraintsAdded++;
        });
    }

    /// <summary>With IF NOT EXISTS, one that is there already under that name or with that meaning is no error.</summary>
    private static void Unless(bool mayExist, Action create)
    {
        try
        {
            create();
        }
        catch (SchemaException error) when (mayExist && error.Problem is SchemaProblem.EquivalentExists or SchemaProblem.IndexExists
            or SchemaProblem.ConstraintExists or SchemaProblem.IndexNameTaken or SchemaProblem.ConstraintNameTaken)
        {
            return;
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
