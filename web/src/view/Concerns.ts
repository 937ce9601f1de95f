/** Work that waits for answers, by what it is about, so that no two of one concern get in each other's way. */
export class Concerns {
  private readonly latest = new Map<string, AbortController>();
  private readonly underWay = new Map<string, Promise<void>>();

  /** Begins work that takes the place of what was begun before it: that is aborted, and its signal says so. */
  replace(concern: string): AbortSignal {
    this.abort(concern);
    const controller = new AbortController();
    this.latest.set(concern, controller);
    return controller.signal;
  }

  abort(concern: string): void {
    this.latest.get(concern)?.abort();
    this.latest.delete(concern);
  }

  /** Does a thing by its name, or waits for it where it is being done. */
  once(name: string, work: () => Promise<void>): Promise<void> {
    const known = this.underWay.get(name);
    if (known) return known;
    const started = work().finally(() => this.underWay.delete(name));
    this.underWay.set(name, started);
    return started;
  }
}
