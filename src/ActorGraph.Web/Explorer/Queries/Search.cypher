// Whatever has a name or text, by the beginnings of words in it: actors before events, treaties and places, these before claims
// and sources, whose texts name many actors; among equals the best match, then the most connected.
UNWIND $indexes AS index
CALL db.index.fulltext.queryNodes(index, $query) YIELD node, score
WITH node, max(score) AS score
RETURN node, score
ORDER BY CASE WHEN node:Actor THEN 0 WHEN node:Claim THEN 2 WHEN node:Source THEN 3 ELSE 1 END, score DESC,
         COUNT { (node)--() } DESC, coalesce(node.name, node.title, node.text, node.id)
LIMIT $limit
