// Which labels are joined by which relationship types, and how often.
MATCH (start)-[relationship]->(end)
UNWIND labels(start) AS from
UNWIND labels(end) AS to
RETURN from, type(relationship) AS type, to, count(*) AS count
ORDER BY from, type, to
