// title: Facts whose statements are denied
// description: A fact that rests on statements is contested when somebody denies the claim of one of them: its occurrence, who is
//    responsible, its figure or its legality. A denial of the wording alone contests nothing.
// parameter withdrawn: Ids of statements that were taken back.
MATCH ()-[fact:PART_OF|MEMBER_OF|SPEAKS_FOR|LEADS|MANDATED_BY|ALLIED_WITH|TRADES_WITH|BORDERS|PARTY_TO|BINDS|PROTECTS|INVOLVES|AT|LINKED_TO]->()
WHERE fact.statementIds IS NOT NULL
UNWIND fact.statementIds AS statementId
MATCH (statement:Statement {id: statementId})-[:ABOUT]->(:Claim)<-[:ABOUT]-(denial:Statement {stance: 'denied'})
WHERE denial.denialOf IN ['occurrence', 'responsibility', 'figure', 'legality']
  AND denial <> statement AND denial.rank <> 'deprecated' AND NOT denial.id IN $withdrawn
WITH fact, denial
ORDER BY denial.id
RETURN elementId(fact) AS fact, collect(DISTINCT denial.id) AS contestedBy
