// title: How two actors are connected
// description: The shortest ways between two actors through facts, claims, events and treaties, but through no statement and no source.
// parameter from: Id of one actor. Example: "ngo.hrw"
// parameter to: Id of the other actor. Example: "state.kp"
MATCH (one:Actor {id: $from}), (other:Actor {id: $to})
MATCH way = allShortestPaths((one)-[:PART_OF|MEMBER_OF|SPEAKS_FOR|LEADS|MANDATED_BY|ALLIED_WITH|TRADES_WITH|BORDERS|PARTY_TO|HAS_CLAUSE|BINDS|PROTECTS|CONCERNS|DESCRIBES|INVOLVES|AT|LINKED_TO|ASSERTED|CONFIRMED|DENIED|QUESTIONED|REPORTED|DECLINED|REGRETTED|CONDEMNED|APPEALED|INVOKED|DISPUTES|QUOTES*..6]-(other))
RETURN [n IN nodes(way) | coalesce(n.name, n.text)] AS through, [r IN relationships(way) | type(r)] AS by, way
ORDER BY through
LIMIT 25
