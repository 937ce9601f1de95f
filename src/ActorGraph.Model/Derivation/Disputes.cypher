// title: Who disputes whom
// description: Joins those who deny a claim with those who uphold it, per what the denial denies. Only asserting and confirming
//    uphold; reporting, declining and regretting never make a dispute.
// parameter withdrawn: Ids of statements that were taken back.
MATCH (denial:Statement {stance: 'denied'})-[:ABOUT]->(claim:Claim)<-[:ABOUT]-(upheld:Statement)
WHERE upheld.stance IN ['asserted', 'confirmed']
  AND denial.rank <> 'deprecated' AND upheld.rank <> 'deprecated'
  AND NOT denial.id IN $withdrawn AND NOT upheld.id IN $withdrawn
MATCH (denyingSpeaker:Actor)-[:MADE]->(denial)
MATCH (upholdingSpeaker:Actor)-[:MADE]->(upheld)
OPTIONAL MATCH (denial)-[:ON_BEHALF_OF]->(denyingPrincipal:Actor)
OPTIONAL MATCH (upheld)-[:ON_BEHALF_OF]->(upholdingPrincipal:Actor)
WITH denial, upheld, claim,
     coalesce(denyingPrincipal, denyingSpeaker) AS denier,
     coalesce(upholdingPrincipal, upholdingSpeaker) AS upholder
WHERE denier <> upholder
WITH denier, upholder, denial, upheld, claim
ORDER BY denial.id, upheld.id, claim.id
WITH denier, upholder, coalesce(denial.denialOf, '') AS denialOf,
     collect(DISTINCT denial.id) AS denials,
     collect(DISTINCT upheld.id) AS upholdings,
     collect(DISTINCT claim.id) AS claimIds
RETURN elementId(denier) AS from, denier.id AS fromId, elementId(upholder) AS to, upholder.id AS toId,
       denialOf, denials + upholdings AS statementIds, claimIds
ORDER BY fromId, toId, denialOf
