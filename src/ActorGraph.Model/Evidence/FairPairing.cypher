// title: What belongs beside a claim about someone
// description: For each actor that a claim is about: their denials and their refusals to speak, and what they say of their own
//    conduct in the same matter. Their words are found through ON_BEHALF_OF and PART_OF. What they said of this very claim
//    answers it; what concerns a neighbouring claim is context.
// parameter claims: Ids of the claims.
UNWIND $claims AS claimId
MATCH (claim:Claim {id: claimId})
OPTIONAL MATCH (claim)-[:CONCERNS]->(named:Actor)
WITH claim, collect(DISTINCT named) AS named
OPTIONAL MATCH (claim)-[:DESCRIBES]->(:Event)-[:INVOLVES]->(involved:Actor)
WITH claim, named, collect(DISTINCT involved) AS involved
UNWIND named + involved AS subject
WITH DISTINCT claim, subject
MATCH (voice:Actor)-[:PART_OF*0..4]->(subject)
MATCH (voice)-[tie:MADE|ON_BEHALF_OF]-(statement:Statement)-[:ABOUT]->(about:Claim)
WHERE statement.rank <> 'deprecated' AND statement.stance <> 'retracted'
  AND (type(tie) = 'ON_BEHALF_OF' OR NOT EXISTS { MATCH (statement)-[:ON_BEHALF_OF]->(:Actor) })
WITH DISTINCT claim, subject, voice, statement, about,
     about = claim AS isAnswer,
     statement.stance IN ['denied', 'declined'] AS isRefusal,
     EXISTS { MATCH (about)-[:CONCERNS]->(subject) } AS isOwnConduct
WHERE (isAnswer AND (isRefusal OR isOwnConduct))
   OR ((isRefusal OR isOwnConduct)
     AND (EXISTS { MATCH (claim)-[:DESCRIBES]->(:Event)<-[:DESCRIBES]-(about) }
       OR (isOwnConduct AND EXISTS { MATCH (claim)-[:CONCERNS]->(shared)<-[:CONCERNS]-(about) WHERE shared <> subject })))
RETURN DISTINCT claim.id AS claim, subject.id AS subject, voice.id AS voice, statement.id AS statement, about.id AS about,
       CASE WHEN isAnswer THEN 'answer' ELSE 'context' END AS bearing,
       CASE statement.stance WHEN 'denied' THEN 'denial' WHEN 'declined' THEN 'refusal' ELSE 'ownConduct' END AS kind
ORDER BY claim, bearing, subject, statement
