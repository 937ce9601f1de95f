// What a node is connected with and what is not drawn yet, most connected first, with the number of neighbours that each has.
// Statements and sources come only when they are asked for: the lines of the picture stand for them.
MATCH (node)-[relationship]-(other)
WHERE elementId(node) = $elementId
  AND NOT elementId(other) IN $exclude
  AND CASE
        WHEN size($only) > 0 THEN any(way IN $only
          WHERE way.type = type(relationship)
            AND (way.direction = 'both' OR (way.direction = 'out') = (startNode(relationship) = node)))
        ELSE node:Statement OR node:Source OR NOT (other:Statement OR other:Source)
      END
WITH DISTINCT node, other
WITH node, other, COUNT { (other)--() } AS degree
ORDER BY degree DESC, coalesce(other.id, other.name, other.title, ''), elementId(other)
LIMIT $limit
WITH node, collect(other) AS brought
UNWIND brought AS other
MATCH (other)-[relationship]-(drawn)
WHERE drawn = node OR drawn IN brought OR elementId(drawn) IN $exclude
WITH node, brought, collect(DISTINCT relationship) AS relationships
UNWIND brought + [node] AS drawn
OPTIONAL MATCH (drawn)--(neighbour)
WHERE NOT neighbour:Statement AND NOT neighbour:Source AND neighbour <> drawn
WITH brought, relationships, elementId(drawn) AS id, count(DISTINCT neighbour) AS count
RETURN brought AS nodes, relationships, collect({elementId: id, count: count}) AS neighbours
