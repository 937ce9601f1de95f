// title: Why a line is drawn
// description: The statements behind a relationship, with speaker, on whose behalf, date, figure, certainty, and where in which source.
// parameter relationship: Id of the relationship. Example: "fact.return-2023-10.involves.state.cn"
MATCH ()-[line]->()
WHERE line.id = $relationship
UNWIND line.statementIds AS statementId
MATCH (speaker:Actor)-[:MADE]->(statement:Statement {id: statementId})
OPTIONAL MATCH (statement)-[:ON_BEHALF_OF]->(principal:Actor)
OPTIONAL MATCH (statement)-[place:IN_SOURCE]->(source:Source)
RETURN type(line) AS line, statement.id AS statement, speaker.name AS speaker, principal.name AS onBehalfOf,
       statement.stance AS stance, statement.denialOf AS denies, statement.summary AS summary, statement.saidAt AS saidAt,
       statement.valueText AS figure, statement.certainty AS certainty, source.title AS source, place.paragraphs AS paragraphs,
       [i IN range(0, size(place.starts) - 1) | substring(source.text, place.starts[i], place.ends[i] - place.starts[i])] AS passages
ORDER BY statement
