// Statements by their ids, with who made them for whom, about which claim, and where they stand.
MATCH (statement:Statement)
WHERE statement.id IN $statements
OPTIONAL MATCH (speaker:Actor)-[:MADE]->(statement)
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
OPTIONAL MATCH (statement)-[:ABOUT]->(claim:Claim)
OPTIONAL MATCH (statement)-[passages:IN_SOURCE]->(source:Source)
WITH statement, speaker, principal, claim, source, passages
ORDER BY source.id, elementId(passages)
WITH statement, speaker, principal, claim, collect({source: source, passages: passages}) AS sources
RETURN statement, speaker, principal, claim, sources
ORDER BY statement.saidAt, statement.id, speaker.id, principal.id, claim.id
