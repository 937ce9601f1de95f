using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Syntax;

internal sealed partial class CypherParser
{
    /// <summary><c>Create</c>.</summary>
    private CreateClause ParseCreate()
    {
        var isInsert = At(Keyword.Insert);
        var start = Advance().Start;
        RefuseAdministration();
        var patterns = ParseCommaList(ParsePathPattern);
        if (isInsert) RefuseBeyondInsert(patterns);
        return new CreateClause(From(start), patterns);
    }

    /// <summary><c>Merge</c>.</summary>
    private MergeClause ParseMerge()
    {
        var start = Advance().Start;
        var pattern = ParsePathPattern();
        var onCreate = new List<SetItem>();
        var onMatch = new List<SetItem>();
        while (Take(Keyword.On))
        {
            var items = Take(Keyword.Create) ? onCreate : onMatch;
            if (items == onMatch) Expect(Keyword.Match);
            Expect(Keyword.Set);
            items.AddRange(ParseCommaList(ParseSetItem));
        }

        return new MergeClause(From(start), pattern, onCreate, onMatch);
    }

    /// <summary><c>Set</c>.</summary>
    private SetClause ParseSet()
    {
        var start = Advance().Start;
        var items = ParseCommaList(ParseSetItem);
        return new SetClause(From(start), items);
    }

    /// <summary><c>SetItem</c>.</summary>
    private SetItem ParseSetItem()
    {
        var target = ParsePropertyOrVariable();
        if (target is VariableExpression variable) return ParseSetVariable(new Identifier(variable.Span, variable.Name));
        Expect(TokenKind.Equals);
        var value = ParseExpression();
        return new SetPropertyItem(From(target), target, value);
    }

    private SetItem ParseSetVariable(Identifier variable)
    {
        if (At(TokenKind.Colon) || At(Keyword.Is))
        {
            var behindIs = At(Keyword.Is);
            var labels = ParseLabelNames();
            return new SetLabelsItem(From(variable), variable, behindIs, labels);
        }

        Expecting(Spellings.Of(TokenKind.Dot));
        Expecting(Spellings.Of(TokenKind.Colon));
        var merge = Take(TokenKind.PlusEquals);
        if (!merge) Expect(TokenKind.Equals);
        var value = ParseExpression();
        return new SetPropertiesItem(From(variable), variable, value, merge);
    }

    /// <summary><c>Remove</c>.</summary>
    private RemoveClause ParseRemove()
    {
        var start = Advance().Start;
        var items = ParseCommaList(ParseRemoveItem);
        return new RemoveClause(From(start), items);
    }

    /// <summary><c>RemoveItem</c>.</summary>
    private RemoveItem ParseRemoveItem()
    {
        var target = ParsePropertyOrVariable();
        if (target is not VariableExpression variable) return new RemovePropertyItem(From(target), target);
        Expecting(Spellings.Of(TokenKind.Dot));
        var identifier = new Identifier(variable.Span, variable.Name);
        var behindIs = At(Keyword.Is);
        var labels = ParseLabelNames();
        return new RemoveLabelsItem(From(target), identifier, behindIs, labels);
    }

    /// <summary><c>PropertyExpression</c>, or a variable alone.</summary>
    private Expression ParsePropertyOrVariable()
    {
        _depth = 0;
        var target = ParsePostfix();
        if (target is PropertyExpression or IndexExpression or VariableExpression) return target;
        Expecting(Spellings.Of(TokenKind.Dot));
        throw Unexpected();
    }

    /// <summary><c>NodeLabels</c>, where labels are given rather than asked for: <c>:A:B</c> or <c>IS A</c>.</summary>
    private List<LabelName> ParseLabelNames()
    {
        if (!Take(Keyword.Is)) Expect(TokenKind.Colon);
        var labels = new List<LabelName> { ParseLabelName() };
        while (Take(TokenKind.Colon)) labels.Add(ParseLabelName());
        return labels;
    }

    /// <summary><c>Delete</c>.</summary>
    private DeleteClause ParseDelete()
    {
        var start = Current.Start;
        var detach = Take(Keyword.Detach);
        if (!detach) Take(Keyword.NoDetach);
        Expect(Keyword.Delete);
        var expressions = ParseCommaList(ParseExpression);
        return new DeleteClause(From(start), detach, expressions);
    }

    /// <summary><c>FOREACH</c>.</summary>
    private ForeachClause ParseForeach()
    {
        Enter();
        var start = Advance().Start;
        MarkResultBar(_position, first: true);
        Expect(TokenKind.LeftParenthesis);
        var variable = ParseVariable();
        Expect(Keyword.In);
        var list = ParseExpression();
        Expect(TokenKind.ResultBar);
        var clauses = new List<Clause>();
        while (ParseClause() is { } clause) clauses.Add(clause);
        if (clauses.Count == 0) throw Unexpected();
        Expect(TokenKind.RightParenthesis);
        Leave();
        return new ForeachClause(From(start), variable, list, clauses);
    }
}
