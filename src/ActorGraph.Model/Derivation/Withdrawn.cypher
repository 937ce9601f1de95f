// title: Statements that their own actor has taken back
// description: A retraction takes back what the same actor said about the same claim: exactly the statements that it responds
//    to where it names any of them, and otherwise all that were not said after it. What is undated counts as said before.
MATCH (retraction:Statement {stance: 'retracted'})-[:ABOUT]->(claim:Claim)<-[:ABOUT]-(statement:Statement)
WHERE retraction.rank <> 'deprecated' AND statement.stance <> 'retracted'
MATCH (retractingSpeaker:Actor)-[:MADE]->(retraction)
MATCH (speaker:Actor)-[:MADE]->(statement)
OPTIONAL MATCH (retraction)-[:ON_BEHALF_OF]->(retractingPrincipal:Actor)
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
WITH retraction, statement,
     coalesce(retractingPrincipal, retractingSpeaker) AS retracting,
     coalesce(principal, speaker) AS actor
WHERE retracting = actor
OPTIONAL MATCH (retraction)-[response:RESPONDS_TO]->(statement)
WITH retraction, statement, count(response) > 0 AS isNamed
WITH retraction,
     collect({id: statement.id, saidAt: statement.saidAt, isNamed: isNamed}) AS statements,
     sum(CASE WHEN isNamed THEN 1 ELSE 0 END) AS named
UNWIND statements AS statement
WITH retraction, statement, named
WHERE CASE
  WHEN named > 0 THEN statement.isNamed
  ELSE statement.saidAt = '' OR retraction.saidAt = ''
    OR statement.saidAt <= retraction.saidAt OR statement.saidAt STARTS WITH retraction.saidAt
END
RETURN DISTINCT statement.id AS statement
ORDER BY statement
