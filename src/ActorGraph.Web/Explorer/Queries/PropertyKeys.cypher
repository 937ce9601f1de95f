// Every property key of nodes and relationships.
MATCH (node)
UNWIND keys(node) AS name
RETURN DISTINCT name
UNION
MATCH ()-[relationship]->()
UNWIND keys(relationship) AS name
RETURN DISTINCT name
