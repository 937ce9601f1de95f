import type { Place } from './types';

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

/** The server, or the database behind it, did not answer at all. */
export class ServerLost extends Error {}

/** A result that was given up while it was read, because of its size. */
export class ResultTooLarge extends Error {
  constructor(readonly megabytes: number) {
    super();
  }
}

/** The same place in a text that begins some lines later. */
export function movedBack({ line, column, offset }: Place, lines: number, characters: number): Place {
  return { line: line - lines, column, offset: offset - characters };
}

const placeInMessage = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)/;

/** Cypher that failed: with its place in the text where the message names one. */
export class CypherProblem extends Error {
  readonly place: Place | undefined;

  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
    const match = placeInMessage.exec(message);
    this.place = match ? { line: Number(match[1]), column: Number(match[2]), offset: Number(match[3]) } : undefined;
  }

  /** The sentence without the place and without the quoted line, which are shown on their own. */
  get sentence(): string {
    return (this.message.split('\n')[0] ?? '').replace(placeInMessage, '').trim();
  }

  /** The database gave up after the deadline. */
  get isTimeout(): boolean {
    return this.code.includes('TransactionTimedOut');
  }

  get isWrite(): boolean {
    return this.code === 'Neo.ClientError.Statement.AccessMode';
  }

  /** The same problem in a text that begins some lines later. */
  movedBack(lines: number, characters: number): CypherProblem {
    const { place } = this;
    if (!place) return this;
    const moved = movedBack(place, lines, characters);
    return new CypherProblem(`${this.sentence} (line ${moved.line}, column ${moved.column} (offset: ${moved.offset}))`, this.code);
  }
}
