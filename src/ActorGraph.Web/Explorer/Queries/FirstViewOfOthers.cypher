// The best connected nodes, among so many as are looked through at once, and what lies between them or beside them.
MATCH (hub)
WHERE NOT hub:AppCase
WITH hub LIMIT $looked
WITH hub, COUNT { (hub)--() } AS degree
ORDER BY degree DESC, toStringOrNull(coalesce(hub.name, hub.title, hub.text, hub.id)), elementId(hub)
LIMIT $hubs
WITH collect(hub) AS hubs
CALL (hubs) {
  UNWIND hubs AS hub
  CALL (hub) {
    MATCH (hub)--(between)
    RETURN between LIMIT $looked
  }
  WITH hubs, between, count(DISTINCT hub) AS joined
  WHERE NOT between IN hubs
  WITH between, joined, COUNT { (between)--() } AS degree
  ORDER BY joined DESC, degree DESC, toStringOrNull(coalesce(between.name, between.title, between.text, between.id)), elementId(between)
  LIMIT $between
  RETURN collect(between) AS others
}
WITH hubs + others AS nodes
CALL (nodes) {
  UNWIND nodes AS start
  UNWIND nodes AS end
  MATCH (start)-[relationship]->(end)
  WITH relationship LIMIT $lines
  RETURN collect(relationship) AS relationships
}
UNWIND nodes AS node
CALL (node) {
  MATCH (node)--(neighbour)
  WITH node, neighbour LIMIT $looked
  WHERE NOT neighbour:Statement AND NOT neighbour:Source AND neighbour <> node
  RETURN count(DISTINCT neighbour) AS count
}
RETURN nodes, relationships, collect({elementId: elementId(node), count: count}) AS neighbours
