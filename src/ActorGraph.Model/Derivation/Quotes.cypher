// title: Who quotes whom
// description: An actor whose statement cites a statement of another actor quotes that actor.
// parameter withdrawn: Ids of statements that were taken back.
MATCH (speaker:Actor)-[:MADE]->(statement:Statement)-[:CITES]->(cited:Statement)
WHERE statement.rank <> 'deprecated' AND cited.rank <> 'deprecated'
  AND statement.stance <> 'retracted' AND NOT statement.id IN $withdrawn
MATCH (citedSpeaker:Actor)-[:MADE]->(cited)
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
OPTIONAL MATCH (cited)-[:ON_BEHALF_OF]->(citedPrincipal:Actor)
WITH statement, cited,
     coalesce(principal, speaker) AS quoting,
     coalesce(citedPrincipal, citedSpeaker) AS quoted
WHERE quoting <> quoted
WITH quoting, quoted, statement, cited
ORDER BY statement.id, cited.id
WITH quoting, quoted,
     collect(DISTINCT statement.id) AS statements,
     collect(DISTINCT cited.id) AS citedStatements
RETURN elementId(quoting) AS from, quoting.id AS fromId, elementId(quoted) AS to, quoted.id AS toId,
       statements + citedStatements AS statementIds
ORDER BY fromId, toId
