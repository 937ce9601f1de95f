// code: statement-without-source
// finding: is a statement that stands in no source.
MATCH (s:Statement)
WHERE NOT EXISTS { MATCH (s)-[:IN_SOURCE]->(:Source) }
RETURN s.id AS id, '' AS detail
ORDER BY id
