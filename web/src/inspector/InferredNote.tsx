import { texts } from '../texts';

/** What the sign † beside a word means. */
export function InferredNote() {
  return <p className="note inferred-note">{texts.inspector.inferredHint}</p>;
}
