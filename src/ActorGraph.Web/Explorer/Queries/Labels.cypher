// Every label, and how many nodes have it.
MATCH (node)
UNWIND labels(node) AS name
RETURN name, count(*) AS count
ORDER BY name
