// code: dangling-statement-id
// finding: names the statement `{detail}`, which is not in the case.
MATCH ()-[fact]->()
WHERE fact.statementIds IS NOT NULL AND coalesce(fact.derived, false) <> true
UNWIND fact.statementIds AS statementId
OPTIONAL MATCH (s:Statement {id: statementId})
WITH fact, statementId, s
WHERE s IS NULL
RETURN coalesce(fact.id, type(fact)) AS id, statementId AS detail
ORDER BY id, detail
