// The relationships among the nodes that are drawn.
MATCH (node)
WHERE elementId(node) IN $elementIds
WITH collect(node) AS nodes
UNWIND nodes AS node
OPTIONAL MATCH (node)-[relationship]->(other)
WHERE other IN nodes
WITH nodes, relationship
ORDER BY type(relationship), startNode(relationship).id, endNode(relationship).id, elementId(relationship)
WITH nodes, collect(relationship)[..$limit] AS relationships
UNWIND nodes AS node
OPTIONAL MATCH (node)--(undrawn)
WHERE NOT undrawn IN nodes AND NOT undrawn:Statement AND NOT undrawn:Source
WITH nodes, relationships, elementId(node) AS id, count(DISTINCT undrawn) AS notDrawn
RETURN nodes, relationships, collect({elementId: id, count: notDrawn}) AS more
