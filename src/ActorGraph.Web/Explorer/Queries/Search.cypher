// Actors, claims and whatever else has a name, by the beginnings of words in it; the most connected first among equals.
UNWIND $indexes AS index
CALL db.index.fulltext.queryNodes(index, $query) YIELD node, score
WITH node, max(score) AS score
RETURN node, score
ORDER BY score DESC, COUNT { (node)--() } DESC, coalesce(node.name, node.text, node.title, node.id)
LIMIT $limit
