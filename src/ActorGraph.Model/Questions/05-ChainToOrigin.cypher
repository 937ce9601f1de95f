// title: From a repeat back to its origin
// description: What a statement cites, and what that cites, until a statement on the claim that cites no other.
// parameter statement: Id of the statement. Example: "s06"
MATCH (repeat:Statement {id: $statement})-[:ABOUT]->(claim:Claim)
MATCH chain = (repeat)-[:CITES*0..12]->(origin:Statement)
WHERE origin.stance <> 'reported'
  AND EXISTS { MATCH (origin)-[:ABOUT]->(claim) }
  AND NOT EXISTS { MATCH (origin)-[:CITES]->(:Statement)-[:ABOUT]->(claim) }
MATCH (speaker:Actor)-[:MADE]->(origin)
RETURN length(chain) AS steps, [link IN nodes(chain) | link.id] AS statements, speaker.name AS origin, chain
ORDER BY steps, origin
