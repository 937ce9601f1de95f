// What the case calls itself, where it does.
MATCH (settings:AppCase)
WHERE trim(toStringOrNull(settings.name)) <> ''
RETURN trim(toStringOrNull(settings.name)) AS name
ORDER BY settings.id, elementId(settings)
LIMIT 1
