/** The server answered with an error: one sentence for people, from its problem details. */
export class ServerProblem extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly detail: string,
  ) {
    super(message);
  }
}

/** The server did not answer at all. */
export class ServerLost extends Error {}

/** Cypher that failed: with its place in the text where the message names one. */
export class CypherProblem extends Error {
  readonly place: { readonly line: number; readonly column: number; readonly offset: number } | undefined;

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
    const match = /\(line (\d+), column (\d+) \(offset: (\d+)\)\)/.exec(message);
    this.place = match ? { line: Number(match[1]), column: Number(match[2]), offset: Number(match[3]) } : undefined;
  }

  /** The sentence without the place and without the quoted line, which are shown on their own. */
  get sentence(): string {
    return (this.message.split('\n')[0] ?? '').replace(/\s*\(line \d+, column \d+ \(offset: \d+\)\)\s*$/, '').trim();
  }
}

/** A technical error as one sentence for the screen. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CypherProblem) return error.sentence;
  if (error instanceof ServerProblem) return error.detail || error.message;
  if (error instanceof Error) return error.message;
  return String(error);
}
