// How a node is connected: each type with its direction, and how often.
MATCH (node)
WHERE elementId(node) = $elementId
OPTIONAL MATCH (node)-[relationship]-()
WITH node, type(relationship) AS type, CASE WHEN startNode(relationship) = node THEN 'out' ELSE 'in' END AS direction, relationship
RETURN type, direction, count(relationship) AS count
ORDER BY count DESC, type, direction
