import { connection } from '../api/connection';
import { CypherProblem, ResultTooLarge, ServerLost, ServerProblem } from '../api/problems';
import { texts } from './index';

/** A technical error as one sentence for the screen. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CypherProblem) return error.sentence;
  if (error instanceof ServerLost) return connection.whoIsLost() === 'database' ? texts.connection.databaseLost : texts.connection.lost;
  if (error instanceof ServerProblem) return error.detail || error.message;
  if (error instanceof ResultTooLarge) return texts.query.tooManyBytes(error.megabytes);
  if (error instanceof SyntaxError) return texts.query.unreadable;
  if (error instanceof Error) return error.message;
  return String(error);
}
