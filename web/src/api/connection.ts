type Listener = () => void;
const firstWait = 1000;
const longestWait = 15_000;

/** Whether the server answers; once it does not, asks again by itself until it does. */
class Connection {
  private lost = false;
  private wait = firstWait;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<Listener>();

  readonly subscribe = (listener: Listener): Listener => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly isLost = (): boolean => this.lost;

  answered(): void {
    clearTimeout(this.timer);
    this.wait = firstWait;
    this.set(false);
  }

  failed(): void {
    this.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tryNow(), this.wait);
    this.wait = Math.min(longestWait, this.wait * 1.6);
  }

  readonly tryNow = (): void => {
    fetch(new URL('api/case', document.baseURI)).then(
      () => this.answered(),
      () => this.failed(),
    );
  };

  private set(lost: boolean): void {
    if (this.lost === lost) return;
    this.lost = lost;
    for (const listener of this.listeners) listener();
  }
}

export const connection = new Connection();
