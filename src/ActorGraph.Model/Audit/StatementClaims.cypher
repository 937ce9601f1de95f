// code: statement-claims
// finding: is a statement about {detail} claims; a statement is about exactly one.
MATCH (s:Statement)
OPTIONAL MATCH (s)-[about:ABOUT]->(:Claim)
WITH s, count(about) AS claims
WHERE claims <> 1
RETURN s.id AS id, toString(claims) AS detail
ORDER BY id
