// code: statement-without-speaker
// finding: is a statement that no actor made.
MATCH (s:Statement)
WHERE NOT EXISTS { MATCH (:Actor)-[:MADE]->(s) }
RETURN s.id AS id, '' AS detail
ORDER BY id
