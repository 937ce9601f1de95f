/** Numbers that look random and are the same on every run, so that a picture comes out alike each time (xorshift32). */
export function seededRandom(seed = 1): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
}
