// The sources that a fact rests on.
MATCH (source:Source)
WHERE source.id IN $sources
RETURN source
ORDER BY source.id, elementId(source)
