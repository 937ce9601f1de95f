// title: Who denies what others uphold
// description: Each denial against each actor who asserts or confirms the same claim, with what the denial denies.
MATCH (denier:Actor)-[dispute:DISPUTES]->(upholder:Actor)
UNWIND dispute.claimIds AS claimId
MATCH (claim:Claim {id: claimId})
RETURN denier.name AS denier, dispute.denialOf AS denies, upholder.name AS upholder, claim.text AS claim,
       dispute.statementIds AS statements
ORDER BY claim, denier, upholder
