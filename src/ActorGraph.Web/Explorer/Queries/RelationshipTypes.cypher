// Every relationship type, and how many relationships have it.
MATCH ()-[relationship]->()
RETURN type(relationship) AS name, count(*) AS count
ORDER BY name
