// title: Repeats against independent origins
// description: How many statements stand behind each claim, how many of them are origins of their own, and who repeats whom.
MATCH (claim:Claim)<-[:ABOUT]-(statement:Statement)
WHERE statement.stance IN ['asserted', 'confirmed', 'reported'] AND statement.rank <> 'deprecated'
OPTIONAL MATCH (statement)-[:CITES]->(cited:Statement)-[:ABOUT]->(claim)
WITH claim, statement, count(cited) AS citations
WITH claim, count(statement) AS voices,
     [s IN collect(CASE WHEN citations = 0 AND statement.stance <> 'reported' THEN statement.id END) WHERE s IS NOT NULL] AS origins,
     [s IN collect(CASE WHEN citations > 0 OR statement.stance = 'reported' THEN statement.id END) WHERE s IS NOT NULL] AS repeats
RETURN claim.text AS claim, voices, size(origins) AS independentOrigins, origins, size(repeats) AS repeated, repeats
ORDER BY independentOrigins DESC, claim
