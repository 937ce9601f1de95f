// code: dangling-source-id
// finding: names the source `{detail}`, which is not in the case.
MATCH (event:Event)
WHERE event.sourceIds IS NOT NULL
UNWIND event.sourceIds AS sourceId
OPTIONAL MATCH (s:Source {id: sourceId})
WITH event, sourceId, s
WHERE s IS NULL
RETURN DISTINCT event.id AS id, sourceId AS detail
ORDER BY id, detail
