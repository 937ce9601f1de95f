using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>CREATE CONSTRAINT</c> of every kind.</summary>
    private CreateConstraintStatement ParseCreateConstraint()
    {
        var start = Advance().Start;
        Expect(Keyword.Constraint);
        var (name, ifNotExists) = ParseSchemaHead();
        var target = ParseSchemaTarget(severalLabels: false, labelled: true);
        if (At(Keyword.Assert)) Hint("`ASSERT` is now written `REQUIRE`.");
        Expect(Keyword.Require);
        var properties = ParsePropertiesOf(target);
        Expect(Keyword.Is);
        var kind = ParseConstraintKind(target.OnRelationships);
        var type = kind == ConstraintKind.PropertyType ? ParseType() : null;
        var options = ParseOptionalOptions();
        return new CreateConstraintStatement(
            From(start), kind, name, ifNotExists, target.OnRelationships, target.LabelsOrTypes[0], properties, type, options);
    }

    private ConstraintKind ParseConstraintKind(bool onRelationships)
    {
        if (Take(TokenKind.ColonColon) || Take(Keyword.Typed)) return ConstraintKind.PropertyType;
        if (Take(Keyword.Not))
        {
            Expect(Keyword.Null);
            return ConstraintKind.Existence;
        }

        if (onRelationships) Take(Keyword.Relationship, Keyword.Rel);
        else Take(Keyword.Node);
        if (Take(Keyword.Unique)) return ConstraintKind.Unique;
        Expect(Keyword.Key);
        return ConstraintKind.Key;
    }
}
