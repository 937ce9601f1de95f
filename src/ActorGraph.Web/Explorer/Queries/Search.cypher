// Whatever has a name or text, by the beginnings of words in it: actors before events, treaties, places and what the model does not
// know, these before claims and sources, whose texts name many actors; what is called so first, then what begins so, then the most connected.
UNWIND $searches AS search
CALL db.index.fulltext.queryNodes(search.index, search.query, {limit: $most}) YIELD node
WITH DISTINCT node, toLower($typed) AS typed, toStringOrNull(coalesce(node.name, node.title, node.text, node.id)) AS name
RETURN node
ORDER BY CASE WHEN node:Actor THEN 0 WHEN node:Claim THEN 2 WHEN node:Source THEN 3 ELSE 1 END,
         CASE
           WHEN toLower(name) = typed OR any(alias IN coalesce(node.aliases, []) WHERE toLower(toStringOrNull(alias)) = typed) THEN 0
           WHEN toLower(name) STARTS WITH typed THEN 1
           ELSE 2
         END,
         COUNT { (node)--() } DESC, name, node.id, elementId(node)
LIMIT $limit
