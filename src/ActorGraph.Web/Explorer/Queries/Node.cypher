// A node with its relationships, by type and direction: how many there are, and the first of them with the node at the other end.
MATCH (node)
WHERE elementId(node) = $elementId
OPTIONAL MATCH (node)-[relationship]-(other)
WITH node, relationship, other,
     type(relationship) AS type, CASE WHEN startNode(relationship) = node THEN 'out' ELSE 'in' END AS direction
ORDER BY coalesce(other.name, other.title, other.text, other.saidAt, other.id, ''), other.id, elementId(relationship)
WITH node, type, direction, count(relationship) AS count, collect(relationship)[..$limit] AS relationships,
     collect(other)[..$limit] AS others
RETURN node, type, direction, count, relationships, others
ORDER BY count DESC, type, direction
