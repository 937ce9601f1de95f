/** A hidden tab is given no frames; nobody looks at it, so it need not wait for one. */
const longestWait = 120;

/** Resolves when the page has drawn what was just changed. */
export function nextFrame(): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, longestWait);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      done();
    });
  });
}
