// title: Who stands where on each claim
// description: One position per actor, claim, stance and what a denial denies. The actor is whom the statement was made on
//    behalf of, else the speaker. Figures are the words, newest first; certainty is that of the newest statement.
// parameter withdrawn: Ids of statements that were taken back.
MATCH (speaker:Actor)-[:MADE]->(statement:Statement)-[:ABOUT]->(claim:Claim)
WHERE statement.rank <> 'deprecated' AND statement.stance <> 'retracted' AND NOT statement.id IN $withdrawn
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
WITH coalesce(principal, speaker) AS actor, statement, claim,
     CASE WHEN statement.saidAt = '' THEN coalesce(statement.saidBefore, '') ELSE statement.saidAt END AS said
ORDER BY said DESC, statement.id
WITH actor, claim, statement.stance AS stance, coalesce(statement.denialOf, '') AS denialOf,
     collect(DISTINCT statement.id) AS statementIds,
     collect(DISTINCT statement.valueText) AS figures,
     head(collect(coalesce(statement.certainty, 'stated'))) AS certainty
RETURN elementId(actor) AS from, actor.id AS fromId, elementId(claim) AS to, claim.id AS toId,
       stance, denialOf, statementIds, figures, certainty
ORDER BY fromId, toId, stance, denialOf
