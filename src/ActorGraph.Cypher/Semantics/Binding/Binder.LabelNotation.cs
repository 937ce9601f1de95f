using ActorGraph.Cypher.Errors;
using ActorGraph.Cypher.Notifications;
using ActorGraph.Cypher.Syntax;
using ActorGraph.Cypher.Syntax.Tree;

namespace ActorGraph.Cypher.Semantics.Binding;

// Labels are joined by colons as in openCypher, or by the standard's `&`, `|`, `!` and `%`, and follow a colon or IS. As in Neo4j,
// one clause, its subqueries included, does not mix them; behind the items of a projection only patterns count.
internal sealed partial class Binder
{
    private LabelNotation _notation = new();

    private T InOneNotation<T>(Func<T> bind)
    {
        var outer = _notation;
        _notation = new LabelNotation();
        var bound = bind();
        _notation.Check();
        outer.Include(_notation);
        _notation = outer;
        return bound;
    }

    private T BehindItems<T>(Func<T> bind)
    {
        var outer = _notation.OfPatternsOnly;
        _notation.OfPatternsOnly = true;
        var bound = bind();
        _notation.OfPatternsOnly = outer;
        return bound;
    }

    /// <summary>Takes note of labels as they are written; alternatives of types are of both notations.</summary>
    private void NoteNotation(LabelExpression? labels, NameSort sort)
    {
        if (labels is null) return;
        _notation.HasIs |= labels.BehindIs;
        _notation.HasSymbols |= HasSymbols(labels, sort);
        _notation.Colon = Earlier(_notation.Colon, ColonIn(labels));
    }

    private static bool HasSymbols(LabelExpression labels, NameSort sort) => labels switch
    {
        LabelOr or => sort == NameSort.Label || HasSymbols(or.Left, sort) || HasSymbols(or.Right, sort),
        LabelAnd and => !and.Colon || HasSymbols(and.Left, sort) || HasSymbols(and.Right, sort),
        LabelNot or LabelWildcard => true,
        _ => false,
    };

    private static SourceSpan? ColonIn(LabelExpression labels) => labels switch
    {
        LabelAnd { Colon: true } and => and.Symbol,
        LabelAnd and => ColonIn(and.Left) ?? ColonIn(and.Right),
        LabelOr or => ColonIn(or.Left) ?? ColonIn(or.Right),
        LabelNot not => ColonIn(not.Operand),
        _ => null,
    };

    private static SourceSpan? Earlier(SourceSpan? one, SourceSpan? other) => one is { } a && (other is not { } b || a.Start <= b.Start) ? one : other;

    private static void RefuseIsBesideSeveral(SourceSpan clause, IEnumerable<(bool BehindIs, int Labels)> items)
    {
        var all = items.ToArray();
        if (all.Any(item => item.BehindIs) && all.Any(item => item.Labels > 1)) throw SemanticErrors.IsBesideSeveralLabels(clause);
    }

    /// <summary>How the labels of a clause are written.</summary>
    private sealed class LabelNotation
    {
        /// <summary>The last colon of the first labels that colons join.</summary>
        public SourceSpan? Colon { get; set; }

        /// <summary>Whether predicates do not count at present.</summary>
        public bool OfPatternsOnly { get; set; }

        public bool HasSymbols { get; set; }

        public bool HasIs { get; set; }

        public void Include(LabelNotation inner)
        {
            Colon = Earlier(Colon, inner.Colon);
            HasSymbols |= inner.HasSymbols;
            HasIs |= inner.HasIs;
        }

        public void Check()
        {
            if (Colon is not { } colon) return;
            if (HasSymbols) throw SyntaxErrors.MixedLabelOperators(colon).As(HasIs ? GqlStatus.InvalidSyntax("42I29") : GqlStatus.General);
            if (HasIs) throw SemanticErrors.IsBesideColons(colon);
        }
    }
}
