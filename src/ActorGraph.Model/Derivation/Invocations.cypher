// title: Who invokes which treaty, as what
// description: A statement that invokes a clause invokes the treaty that has it.
// parameter withdrawn: Ids of statements that were taken back.
MATCH (speaker:Actor)-[:MADE]->(statement:Statement)-[invokes:INVOKES]->(named)
WHERE statement.rank <> 'deprecated' AND statement.stance <> 'retracted' AND NOT statement.id IN $withdrawn
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
OPTIONAL MATCH (whole:Treaty)-[:HAS_CLAUSE]->(named)
WITH coalesce(principal, speaker) AS actor, statement, invokes, coalesce(whole, named) AS treaty
WHERE treaty:Treaty
WITH actor, treaty, invokes.as AS invokedAs, statement
ORDER BY statement.id
WITH actor, treaty, invokedAs, collect(DISTINCT statement.id) AS statementIds
RETURN elementId(actor) AS from, actor.id AS fromId, elementId(treaty) AS to, treaty.id AS toId,
       invokedAs, statementIds
ORDER BY fromId, toId, invokedAs
