// title: Which treaty is invoked, by whom, for what
// description: Treaties named in statements, who names them and as what, the claim at stake, and who is party to them.
MATCH (actor:Actor)-[invoked:INVOKED]->(treaty:Treaty)
UNWIND invoked.statementIds AS statementId
MATCH (statement:Statement {id: statementId})-[:ABOUT]->(claim:Claim)
OPTIONAL MATCH (party:Actor)-[:PARTY_TO]->(treaty)
WITH treaty, actor, invoked, claim, statement, party
ORDER BY party.name
RETURN treaty.name AS treaty, actor.name AS invokedBy, invoked.as AS invokedAs, claim.text AS claim,
       statement.id AS statement, collect(DISTINCT party.name) AS parties
ORDER BY treaty, invokedBy, statement
