// What a node is connected with and what is not drawn yet, most connected first.
// Statements and sources come only when their types are asked for: the lines of the picture stand for them.
MATCH (node)-[relationship]-(other)
WHERE elementId(node) = $elementId
  AND NOT elementId(other) IN $exclude
  AND CASE
        WHEN size($types) > 0 THEN type(relationship) IN $types
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
OPTIONAL MATCH (drawn)--(undrawn)
WHERE NOT undrawn IN brought AND NOT elementId(undrawn) IN $exclude AND undrawn <> node
  AND NOT undrawn:Statement AND NOT undrawn:Source
WITH brought, relationships, elementId(drawn) AS id, count(DISTINCT undrawn) AS notDrawn
RETURN brought AS nodes, relationships, collect({elementId: id, count: notDrawn}) AS more
