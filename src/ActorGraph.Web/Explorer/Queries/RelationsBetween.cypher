// The relationships among the nodes that are drawn, and how many neighbours each node has.
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
OPTIONAL MATCH (node)--(neighbour)
WHERE NOT neighbour:Statement AND NOT neighbour:Source AND neighbour <> node
WITH nodes, relationships, elementId(node) AS id, count(DISTINCT neighbour) AS count
RETURN nodes, relationships, collect({elementId: id, count: count}) AS neighbours
