// title: Who changed position
// description: Actors who took one side of a claim and later the other, or took back what they had said.
MATCH (speaker:Actor)-[:MADE]->(statement:Statement)-[:ABOUT]->(claim:Claim)
WHERE statement.saidAt <> '' AND statement.rank <> 'deprecated'
  AND statement.stance IN ['asserted', 'confirmed', 'denied', 'questioned', 'retracted']
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
WITH coalesce(principal, speaker) AS actor, claim, statement,
     CASE WHEN statement.stance IN ['asserted', 'confirmed'] THEN 'upholds' ELSE statement.stance END AS side
WITH actor, claim, collect({side: side, saidAt: statement.saidAt, id: statement.id}) AS words
UNWIND words AS before
UNWIND words AS after
WITH actor, claim, before, after
WHERE before.saidAt < after.saidAt AND before.side <> after.side
RETURN actor.name AS actor, claim.text AS claim, before.side AS was, before.saidAt AS saidBefore, before.id AS earlier,
       after.side AS became, after.saidAt AS saidAfter, after.id AS later
ORDER BY actor, claim, saidBefore, saidAfter
