// Who takes which side of the claims that are drawn: how many of each side, and the first of them, those before all others whom the claim is about.
MATCH (claim:Claim)
WHERE elementId(claim) IN $claims
MATCH (claim)<-[stance:ASSERTED|CONFIRMED|DENIED]-(actor:Actor)
WITH claim, CASE type(stance) WHEN 'DENIED' THEN 'deny' ELSE 'uphold' END AS side, actor, stance
ORDER BY type(stance), coalesce(stance.denialOf, ''), elementId(stance)
WITH claim, side, actor, collect(stance) AS stances
WITH claim, side, actor, stances, EXISTS { (actor)-[:PART_OF*0..4]->(:Actor)<-[:CONCERNS]-(claim) } AS isAboutThem, COUNT { (actor)--() } AS degree
ORDER BY isAboutThem DESC, degree DESC, coalesce(actor.id, actor.name, ''), elementId(actor)
WITH claim, side, count(actor) AS actors, collect({actor: actor, stances: stances})[..$limit] AS takers
RETURN elementId(claim) AS elementId, side, actors, takers
ORDER BY claim.id, elementId, side
