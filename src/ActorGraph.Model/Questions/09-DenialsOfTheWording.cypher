// title: Denials of the wording and not of the event
// description: Who rejects the words of a claim without saying that what it tells of did not happen.
MATCH (actor:Actor)-[denial:DENIED {denialOf: 'characterization'}]->(claim:Claim)
WHERE NOT EXISTS { MATCH (actor)-[other:DENIED]->(claim) WHERE other.denialOf = 'occurrence' }
RETURN actor.name AS actor, claim.text AS claim, denial.figures AS words, denial.statementIds AS statements
ORDER BY claim, actor
