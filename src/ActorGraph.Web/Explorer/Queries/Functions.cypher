// Every function that a query may call.
SHOW FUNCTIONS YIELD name, description
RETURN name, description
ORDER BY name
