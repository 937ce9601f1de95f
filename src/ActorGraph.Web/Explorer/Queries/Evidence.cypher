// Why a line is drawn: the statements behind it, who made them for whom, about which claim, and where they stand.
MATCH (start)-[relationship]->(end)
WHERE elementId(relationship) = $elementId
WITH start, relationship, end,
     coalesce(relationship.statementIds, []) + [node IN [start, end] WHERE node:Statement | node.id] AS ids
OPTIONAL MATCH (statement:Statement)
WHERE statement.id IN ids
OPTIONAL MATCH (speaker:Actor)-[:MADE]->(statement)
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
OPTIONAL MATCH (statement)-[:ABOUT]->(claim:Claim)
OPTIONAL MATCH (statement)-[passages:IN_SOURCE]->(source:Source)
WITH start, relationship, end, statement, speaker, principal, claim, source, passages
ORDER BY source.id, elementId(passages)
WITH start, relationship, end, statement, speaker, principal, claim,
     collect({source: source, passages: passages}) AS sources
ORDER BY statement.saidAt, statement.id, speaker.id, principal.id, claim.id
RETURN start, relationship, end, collect({
  statement: statement, speaker: speaker, principal: principal, claim: claim, sources: sources
}) AS statements
