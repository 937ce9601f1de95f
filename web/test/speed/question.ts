/** The whole case, each relationship once. */
export const everything = 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, collect(r)';
