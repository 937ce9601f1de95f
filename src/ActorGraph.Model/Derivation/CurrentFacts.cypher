// title: The facts that are contested now, and those that are to be
// parameter contested: Element ids of the facts that a denial contests.
MATCH ()-[fact:PART_OF|MEMBER_OF|SPEAKS_FOR|LEADS|MANDATED_BY|ALLIED_WITH|TRADES_WITH|BORDERS|PARTY_TO|BINDS|PROTECTS|INVOLVES|AT|LINKED_TO]->()
WHERE fact.contestedBy IS NOT NULL OR elementId(fact) IN $contested
RETURN fact
