// title: Facts about an event that is denied
// description: A fact that rests on a source alone is contested through the claim that describes its event: all of them when the
//    occurrence is denied, and who did it when the responsibility is.
// parameter withdrawn: Ids of statements that were taken back.
MATCH (denial:Statement {stance: 'denied'})-[:ABOUT]->(:Claim)-[:DESCRIBES]->(:Event)-[fact:INVOLVES|AT]->()
WHERE denial.rank <> 'deprecated' AND NOT denial.id IN $withdrawn AND fact.statementIds IS NULL
  AND (denial.denialOf = 'occurrence'
    OR (denial.denialOf = 'responsibility' AND fact.role IN ['actor', 'alleged origin']))
WITH fact, denial
ORDER BY denial.id
RETURN elementId(fact) AS fact, collect(DISTINCT denial.id) AS contestedBy
