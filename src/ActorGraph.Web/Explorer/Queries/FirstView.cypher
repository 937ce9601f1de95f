// Two claims, those who take a stance on them, whom these quote and stand for, and the treaties they bring up.
MATCH (claim:Claim)
WHERE claim.id IN $claims
OPTIONAL MATCH (claim)<-[stance:ASSERTED|CONFIRMED|DENIED|QUESTIONED|REPORTED|DECLINED|REGRETTED|CONDEMNED|APPEALED]-(actor:Actor)
WITH claim, actor, count(stance) AS stances
ORDER BY stances DESC, actor.name, actor.id
WITH claim, collect(actor)[..$limit] AS actors
UNWIND CASE WHEN size(actors) = 0 THEN [null] ELSE actors END AS actor
OPTIONAL MATCH (actor)-[:QUOTES|PART_OF|MANDATED_BY]->(behind:Actor)
OPTIONAL MATCH (spokesperson:Actor)-[:SPEAKS_FOR]->(actor)
OPTIONAL MATCH (actor)-[:INVOKED]->(treaty:Treaty)
OPTIONAL MATCH (treaty)<-[:PARTY_TO]-(party:Actor)
OPTIONAL MATCH (claim)-[:CONCERNS {role: 'affected'}]->(affected:Actor)
WITH collect(DISTINCT claim) + collect(DISTINCT actor) + collect(DISTINCT behind) + collect(DISTINCT spokesperson)
     + collect(DISTINCT treaty) + collect(DISTINCT party) + collect(DISTINCT affected) AS found
UNWIND found AS node
WITH collect(DISTINCT node) AS nodes
UNWIND nodes AS node
OPTIONAL MATCH (node)-[relationship]->(other)
WHERE other IN nodes
  AND type(relationship) <> 'DISPUTES'
  AND (type(relationship) <> 'CONCERNS' OR relationship.role = 'affected')
WITH nodes, collect(relationship) AS relationships
UNWIND nodes AS node
OPTIONAL MATCH (node)--(neighbour)
WHERE NOT neighbour:Statement AND NOT neighbour:Source AND neighbour <> node
WITH nodes, relationships, elementId(node) AS id, count(DISTINCT neighbour) AS count
RETURN nodes, relationships, collect({elementId: id, count: count}) AS neighbours
