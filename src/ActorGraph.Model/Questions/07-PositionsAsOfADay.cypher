// title: Everyone's position as of a day
// description: The last dated statement of each actor on each claim up to and including a day. What is undated is left out.
// parameter day: The day, as a date of ISO 8601. Example: "2023-10-12"
MATCH (speaker:Actor)-[:MADE]->(statement:Statement)-[:ABOUT]->(claim:Claim)
WHERE statement.saidAt <> '' AND statement.saidAt <= $day AND statement.rank <> 'deprecated'
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
WITH coalesce(principal, speaker) AS actor, claim, statement
ORDER BY statement.saidAt DESC, statement.id
WITH actor, claim, max(statement.saidAt) AS latest, collect(statement) AS statements
UNWIND [s IN statements WHERE s.saidAt = latest] AS statement
RETURN claim.text AS claim, actor.name AS actor, statement.stance AS stance, statement.denialOf AS denies,
       statement.valueText AS figure, statement.saidAt AS saidAt, statement.id AS statement
ORDER BY claim, actor, statement
