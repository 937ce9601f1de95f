// The neighbours of a node, counted by the ways in which they are connected with it, and by whether they are drawn.
// Statements and sources are counted apart, since a picture has lines in their place.
MATCH (node)-[relationship]-(other)
WHERE elementId(node) = $elementId
WITH DISTINCT node, other, type(relationship) AS type, CASE WHEN startNode(relationship) = node THEN 'out' ELSE 'in' END AS direction
ORDER BY type, direction
WITH node, other, collect({type: type, direction: direction}) AS ways
RETURN ways, elementId(other) IN $exclude AS drawn, other:Statement OR other:Source AS record, count(other) AS count
ORDER BY count DESC, [way IN ways | way.type + way.direction], drawn, record
