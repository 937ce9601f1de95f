// Every procedure that a query may call.
SHOW PROCEDURES YIELD name, description
RETURN name, description
ORDER BY name
