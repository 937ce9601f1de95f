// The claim that most actors stand on both sides of, and beside it one that has figures and is about the same actors.
MATCH (claim:Claim)
WITH claim,
     COUNT { (claim)<-[:ASSERTED|CONFIRMED]-(:Actor) } AS upholders,
     COUNT { (claim)<-[:DENIED]-(:Actor) } AS deniers
ORDER BY upholders * deniers DESC, upholders + deniers DESC, claim.id, elementId(claim)
LIMIT 1
OPTIONAL MATCH (claim)-[:CONCERNS]->(shared:Actor)<-[:CONCERNS]-(beside:Claim)
WHERE beside.measure IS NOT NULL
WITH claim, beside, count(DISTINCT shared) AS inCommon
ORDER BY inCommon DESC, beside.id, elementId(beside)
LIMIT 1
RETURN elementId(claim) AS focus, claim.id AS claim, beside.id AS beside
