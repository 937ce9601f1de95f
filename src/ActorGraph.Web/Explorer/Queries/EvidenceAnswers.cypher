// What others say about the same claims, and what answers these statements or is answered by them.
MATCH (shown:Statement)
WHERE shown.id IN $statements
OPTIONAL MATCH (shown)-[:ON_BEHALF_OF]->(shownFor:Actor)
OPTIONAL MATCH (shownBy:Actor)-[:MADE]->(shown)
WITH collect(shown) AS shown, collect(coalesce(shownFor, shownBy)) AS speaking
UNWIND shown AS one
MATCH (one)-[:ABOUT|RESPONDS_TO*1..2]-(statement:Statement)
WHERE NOT statement.id IN $statements
WITH DISTINCT speaking, shown, statement
MATCH (speaker:Actor)-[:MADE]->(statement)-[:ABOUT]->(claim:Claim)
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
WITH shown, statement, speaker, principal, claim, speaking
WHERE NOT coalesce(principal, speaker) IN speaking
  AND (EXISTS { (claim)<-[:ABOUT]-(same:Statement) WHERE same IN shown } OR EXISTS { (statement)-[:RESPONDS_TO]-(same:Statement) WHERE same IN shown })
OPTIONAL MATCH (statement)-[passages:IN_SOURCE]->(source:Source)
WITH shown, statement, speaker, principal, claim, source, passages
ORDER BY source.id, elementId(passages)
WITH shown, statement, speaker, principal, claim, collect({source: source, passages: passages}) AS sources
RETURN statement, speaker, principal, claim, sources,
       CASE
         WHEN EXISTS { (statement)-[:RESPONDS_TO]->(to:Statement) WHERE to IN shown } THEN 'answers'
         WHEN EXISTS { (statement)<-[:RESPONDS_TO]-(from:Statement) WHERE from IN shown } THEN 'answered'
         ELSE 'same claim'
       END AS because
ORDER BY statement.saidAt, statement.id, speaker.id, principal.id, claim.id
