// code: dangling-source-id
// finding: names the source `{detail}`, which is not in the case.
MATCH ()-[fact]->()
WHERE fact.sourceIds IS NOT NULL
UNWIND fact.sourceIds AS sourceId
OPTIONAL MATCH (s:Source {id: sourceId})
WITH fact, sourceId, s
WHERE s IS NULL
RETURN DISTINCT coalesce(fact.id, type(fact)) AS id, sourceId AS detail
ORDER BY id, detail
