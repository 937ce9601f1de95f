using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;
using ActorGraph.Graph.Values;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    private static bool StartsIndex(Token token) => token.Keyword is Keyword.Index or Keyword.Btree || IndexKindOf(token) is not null;

    private static IndexKind? IndexKindOf(Token token) => token.Keyword switch
    {
        Keyword.Range => IndexKind.Range,
        Keyword.Text => IndexKind.Text,
        Keyword.Point => IndexKind.Point,
        Keyword.Lookup => IndexKind.Lookup,
        Keyword.FullText => IndexKind.FullText,
        Keyword.Vector => IndexKind.Vector,
        _ => null,
    };

    /// <summary><c>CREATE INDEX</c> of every kind.</summary>
    private CreateIndexStatement ParseCreateIndex()
    {
        var start = Advance().Start;
        if (At(Keyword.Btree)) throw SyntaxErrors.NotSupported("A `BTREE` index", "Use `RANGE`, `TEXT` or `POINT`.", Current.Span);
        var kind = IndexKindOf(Current) ?? IndexKind.Range;
        if (IndexKindOf(Current) is not null) Advance();
        Expect(Keyword.Index);
        var (name, ifNotExists) = ParseSchemaHead();
        var target = ParseSchemaTarget(severalLabels: kind == IndexKind.FullText, labelled: kind != IndexKind.Lookup);
        Expect(Keyword.On);
        var properties = kind switch
        {
            IndexKind.Lookup => ParseLookedUp(target),
            IndexKind.FullText => ParseEachProperty(target),
            _ => ParsePropertiesOf(target, kind is IndexKind.Text or IndexKind.Point ? kind : null),
        };
        var options = ParseOptionalOptions();
        return new CreateIndexStatement(
            From(start), kind, name, ifNotExists, target.OnRelationships, target.LabelsOrTypes, properties, options);
    }

    /// <summary>What indexes and constraints have before FOR: a name and IF NOT EXISTS, both optional.</summary>
    private (Expression? Name, bool IfNotExists) ParseSchemaHead()
    {
        var startsCondition = At(Keyword.If, Keyword.Not);
        if (At(Keyword.On) && Next().Kind is TokenKind.Colon or TokenKind.LeftParenthesis) RefuseOldSchema();
        var unnamed = startsCondition || (At(Keyword.For) && Next().Kind == TokenKind.LeftParenthesis);
        var name = unnamed ? null : ParseSchemaObjectName();
        if (!Take(Keyword.If)) return (name, false);
        Expect(Keyword.Not);
        Expect(Keyword.Exists);
        return (name, true);
    }

    private void RefuseOldSchema() => throw SyntaxErrors.NotSupported(
        "The form with `ON` before the label", "Write `CREATE INDEX FOR (n:Label) ON (n.key)` or `CREATE CONSTRAINT FOR (n:Label) REQUIRE n.key IS UNIQUE`.",
        Current.Span);

    /// <summary>The name of an index or constraint, literally or by a parameter.</summary>
    private Expression ParseSchemaObjectName()
    {
        if (Current.Kind is TokenKind.Parameter or TokenKind.Dollar) return ParseParameter();
        var name = ParseName("a name");
        return new LiteralExpression(name.Span, Value.String(name.Name));
    }

    /// <summary>What an index or constraint is for: <c>(n:Label)</c> or <c>()-[r:TYPE]-()</c>.</summary>
    private readonly record struct SchemaTarget(string Variable, bool OnRelationships, IReadOnlyList<string> LabelsOrTypes);

    private SchemaTarget ParseSchemaTarget(bool severalLabels, bool labelled)
    {
        Expect(Keyword.For);
        Expect(TokenKind.LeftParenthesis);
        if (!Take(TokenKind.RightParenthesis))
        {
            var node = ParseTargetElement(severalLabels, labelled, "a label", onRelationships: false);
            Expect(TokenKind.RightParenthesis);
            return node;
        }

        if (IsLess(Current)) Advance();
        ExpectDash();
        Expect(TokenKind.LeftBracket);
        var relationship = ParseTargetElement(severalLabels, labelled, "a type", onRelationships: true);
        Expect(TokenKind.RightBracket);
        ExpectDash();
        if (IsGreater(Current)) Advance();
        Expect(TokenKind.LeftParenthesis);
        Expect(TokenKind.RightParenthesis);
        return relationship;
    }

    private SchemaTarget ParseTargetElement(bool severalLabels, bool labelled, string what, bool onRelationships)
    {
        var variable = ParseVariable();
        if (!labelled) return new SchemaTarget(variable.Name, onRelationships, []);
        if (Current.IsName) HintAtColon();
        Expect(TokenKind.Colon);
        var names = new List<string>();
        do names.Add(ParseName(what).Name);
        while (severalLabels && Take(TokenKind.Bar));
        return new SchemaTarget(variable.Name, onRelationships, names);
    }

    /// <summary><c>(n.a, n.b)</c>, or one property without parentheses; only one at all for an index of the kind <paramref name="ofOne"/>.</summary>
    private List<string> ParsePropertiesOf(SchemaTarget target, IndexKind? ofOne = null)
    {
        if (!Take(TokenKind.LeftParenthesis)) return [ParsePropertyOf(target)];
        var isFirst = true;
        var properties = ParseCommaList(() =>
        {
            if (!isFirst && ofOne is { } kind)
                throw SyntaxErrors.NotSupported($"A {kind.ToString().ToUpperInvariant()} index on several properties", "Make one index for each property.", Current.Span);
            isFirst = false;
            return ParsePropertyOf(target);
        });
        Expect(TokenKind.RightParenthesis);
        return properties;
    }

    private string ParsePropertyOf(SchemaTarget target)
    {
        RequireVariable(target);
        Expect(TokenKind.Dot);
        return ParseName("a property key").Name;
    }

    private void RequireVariable(SchemaTarget target)
    {
        var variable = ParseVariable();
        if (variable.Name != target.Variable)
            throw SyntaxErrors.UnknownVariableInSchema(variable.Name, target.Variable, variable.Span);
    }

    /// <summary><c>EACH [n.a, n.b]</c>.</summary>
    private List<string> ParseEachProperty(SchemaTarget target)
    {
        Expect(Keyword.Each);
        Expect(TokenKind.LeftBracket);
        var properties = ParseCommaList(() => ParsePropertyOf(target));
        Expect(TokenKind.RightBracket);
        return properties;
    }

    /// <summary><c>EACH labels(n)</c> or <c>[EACH] type(r)</c>, of which the tree holds nothing: a token lookup index has no property.</summary>
    private List<string> ParseLookedUp(SchemaTarget target)
    {
        if (target.OnRelationships) Take(Keyword.Each);
        else Expect(Keyword.Each);
        var function = target.OnRelationships ? "type" : "labels";
        if (!IsNamed(Current with { Text = Written(Current) }, function))
        {
            Expecting($"`{function}`");
            throw Unexpected();
        }

        Advance();
        Expect(TokenKind.LeftParenthesis);
        RequireVariable(target);
        Expect(TokenKind.RightParenthesis);
        return [];
    }

    private Expression? ParseOptionalOptions()
    {
        if (!Take(Keyword.Options)) return null;
        return At(TokenKind.Parameter) || At(TokenKind.Dollar) ? ParseParameter() : ParseMap();
    }
}
