// title: Who says what about a claim
// description: Every actor with a position on the claim, the stance, the figures in their own words, and the statements behind it.
// parameter claim: Id of the claim. Example: "claim.returned"
MATCH (actor:Actor)-[position:ASSERTED|CONFIRMED|DENIED|QUESTIONED|REPORTED|DECLINED|REGRETTED|CONDEMNED|APPEALED]->(claim:Claim {id: $claim})
RETURN actor.name AS actor, toLower(type(position)) AS stance, position.denialOf AS denies,
       position.figures AS figures, position.certainty AS certainty, position.statementIds AS statements
ORDER BY stance, actor
