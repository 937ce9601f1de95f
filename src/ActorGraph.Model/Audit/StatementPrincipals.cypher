// code: statement-principals
// finding: is a statement made on behalf of {detail} actors; at most one is allowed.
MATCH (s:Statement)-[behalf:ON_BEHALF_OF]->(:Actor)
WITH s, count(behalf) AS principals
WHERE principals > 1
RETURN s.id AS id, toString(principals) AS detail
ORDER BY id
