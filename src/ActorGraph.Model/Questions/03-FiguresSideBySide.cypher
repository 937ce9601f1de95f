// title: Figures side by side
// description: The figures given for a claim in the words that were used, with the bounds those words set. "None" and "no number" set none.
// parameter claim: Id of the claim. Example: "claim.returned"
MATCH (speaker:Actor)-[:MADE]->(statement:Statement)-[:ABOUT]->(claim:Claim {id: $claim})
WHERE statement.valueText IS NOT NULL AND statement.rank <> 'deprecated'
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
WITH coalesce(principal, speaker) AS voice, statement, claim,
     coalesce(statement.value, statement.valueMin, statement.valueMax) AS size
ORDER BY size, voice.name
RETURN voice.name AS actor, statement.valueText AS figure, statement.valueQualifier AS qualifier,
       statement.value AS value, statement.valueMin AS atLeast, statement.valueMax AS atMost,
       claim.measure AS measure, statement.saidAt AS saidAt, statement.id AS statement
