// What these statements answer, what answers them, and what else was said on the same claims.
// Only a response that the case names binds a statement to a fact: what was said on the claim behind it is about the claim.
MATCH (shown:Statement)
WHERE shown.id IN $statements
OPTIONAL MATCH (shown)-[:ON_BEHALF_OF]->(shownFor:Actor)
OPTIONAL MATCH (shownBy:Actor)-[:MADE]->(shown)
WITH collect(DISTINCT shown) AS shown, collect(coalesce(shownFor, shownBy)) AS speaking
UNWIND shown AS one
MATCH (one)-[:ABOUT|RESPONDS_TO*1..2]-(statement:Statement)
WHERE NOT statement IN shown
WITH DISTINCT speaking, shown, statement
MATCH (speaker:Actor)-[:MADE]->(statement)-[:ABOUT]->(claim:Claim)
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
WITH shown, speaking, statement, speaker, principal, claim,
     CASE
       WHEN EXISTS { (statement)<-[:RESPONDS_TO]-(from:Statement) WHERE from IN shown } THEN 'answered'
       WHEN EXISTS { (statement)-[:RESPONDS_TO]->(to:Statement) WHERE to IN shown } THEN 'answers'
       WHEN NOT $isOnClaim OR NOT EXISTS { (claim)<-[:ABOUT]-(same:Statement) WHERE same IN shown } THEN null
       WHEN NOT coalesce(principal, speaker) IN speaking AND EXISTS {
         (claim)<-[:ABOUT]-(before:Statement)
         WHERE before IN shown AND before.saidAt <> '' AND statement.saidAt > before.saidAt AND NOT statement.saidAt STARTS WITH before.saidAt
       } THEN 'later'
       ELSE 'sameClaim'
     END AS because,
     EXISTS { (statement)-[response:RESPONDS_TO]-(named:Statement) WHERE named IN shown AND response.inferred = true } AS becauseInferred
WHERE because IS NOT NULL
OPTIONAL MATCH (statement)-[passages:IN_SOURCE]->(source:Source)
WITH statement, speaker, principal, claim, because, becauseInferred, source, passages
ORDER BY source.id, elementId(passages)
WITH statement, speaker, principal, claim, because, becauseInferred, collect({source: source, passages: passages}) AS sources
RETURN statement, speaker, principal, claim, sources, because, becauseInferred
ORDER BY statement.saidAt, statement.id, speaker.id, principal.id, claim.id
