using ActorGraph.Cypher.Errors;

namespace ActorGraph.Cypher.Syntax;

// The older way to repeat a relationship, `*1..2`, and the newer quantifiers cannot stand in one clause.
internal sealed partial class CypherParser
{
    private SourceSpan? _ofVaryingLength;
    private bool _isQuantified;

    /// <summary>Reads a clause, whose subqueries have clauses of their own.</summary>
    private T WithinClause<T>(Func<T> parse)
    {
        var (ofVaryingLength, isQuantified) = (_ofVaryingLength, _isQuantified);
        (_ofVaryingLength, _isQuantified) = (null, false);
        var clause = parse();
        if (_isQuantified && _ofVaryingLength is { } relationship) throw SyntaxErrors.MixedRepetition(relationship);
        (_ofVaryingLength, _isQuantified) = (ofVaryingLength, isQuantified);
        return clause;
    }
}
