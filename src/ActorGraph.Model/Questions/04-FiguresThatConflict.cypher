// title: Figures that cannot both be true
// description: Pairs of figures for one claim whose bounds leave no number for both. "About" allows a tenth either way. Figures
//    without a number take no part.
MATCH (one:Statement)-[:ABOUT]->(claim:Claim)<-[:ABOUT]-(other:Statement)
WHERE one.id < other.id AND one.rank <> 'deprecated' AND other.rank <> 'deprecated'
WITH claim, one, other,
     CASE one.valueQualifier WHEN 'about' THEN one.value * 0.9 WHEN 'exact' THEN one.value ELSE one.valueMin END AS oneLow,
     CASE one.valueQualifier WHEN 'about' THEN one.value * 1.1 WHEN 'exact' THEN one.value ELSE one.valueMax END AS oneHigh,
     CASE other.valueQualifier WHEN 'about' THEN other.value * 0.9 WHEN 'exact' THEN other.value ELSE other.valueMin END AS otherLow,
     CASE other.valueQualifier WHEN 'about' THEN other.value * 1.1 WHEN 'exact' THEN other.value ELSE other.valueMax END AS otherHigh
WHERE oneHigh < otherLow OR otherHigh < oneLow
   OR (oneHigh = otherLow AND (one.valueQualifier = 'less_than' OR other.valueQualifier = 'more_than'))
   OR (otherHigh = oneLow AND (other.valueQualifier = 'less_than' OR one.valueQualifier = 'more_than'))
RETURN claim.text AS claim, one.valueText AS figure, one.id AS statement,
       other.valueText AS otherFigure, other.id AS otherStatement
ORDER BY claim, statement, otherStatement
