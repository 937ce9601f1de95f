// Every label, and how many nodes have it.
MATCH (node)
WHERE NOT node:AppCase
UNWIND labels(node) AS name
RETURN name, count(*) AS count
ORDER BY name
