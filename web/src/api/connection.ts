type Listener = () => void;
const firstWait = 1000;
const longestWait = 5000;

/** Who does not answer: this server, or the database behind it. */
export type Lost = 'server' | 'database';

/** Whether the server and its database answer; once they do not, asks again by itself until they do. */
class Connection {
  private lost: Lost | undefined;
  private wait = firstWait;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<Listener>();

  readonly subscribe = (listener: Listener): Listener => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly whoIsLost = (): Lost | undefined => this.lost;

  readonly isLost = (): boolean => this.lost !== undefined;

  /** Something has come back: an answer, or the server's word that its database does not answer. */
  answered(response: Response): void {
    if (response.headers.get('Database-Status') === 'lost') {
      this.failed('database');
      return;
    }
    clearTimeout(this.timer);
    this.wait = firstWait;
    this.set(undefined);
  }

  failed(who: Lost = 'server'): void {
    this.set(who);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.tryNow(), this.wait);
    this.wait = Math.min(longestWait, this.wait * 1.6);
  }

  readonly tryNow = (): void => {
    fetch(new URL('api/case/state', document.baseURI)).then(
      (response) => this.answered(response),
      () => this.failed(),
    );
  };

  private set(lost: Lost | undefined): void {
    if (this.lost === lost) return;
    this.lost = lost;
    for (const listener of this.listeners) listener();
  }
}

export const connection = new Connection();
