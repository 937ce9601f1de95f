import { parseJson } from '../api/dictionary';
import type { Value } from '../api/types';

/** Comments and quoted texts, in which a `$` names no parameter; the names of parameters are what is left. */
const lexemes = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?|\$(?:`((?:[^`]|``)+)`|([\p{L}\p{N}_]+))|`(?:[^`]|``)*`?/gu;

/** The parameters that a query uses, each once, in the order of their first use. */
export function parametersIn(cypher: string): string[] {
  const names = new Set<string>();
  for (const match of cypher.matchAll(lexemes)) {
    const name = match[1]?.replaceAll('``', '`') ?? match[2];
    if (name) names.add(name);
  }
  return [...names];
}

/** What was typed for a parameter: JSON where it is JSON, else text. */
export function valueOf(typed: string): Value {
  const text = typed.trim();
  if (!/^(?:[[{"]|-?\d|true$|false$|null$)/.test(text)) return typed;
  try {
    return parseJson(text) as Value;
  } catch {
    return typed;
  }
}

/** A value as it is typed, so that `valueOf` gives it back. */
export function typedFor(value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return JSON.stringify(value);
  return valueOf(value) === value ? value : JSON.stringify(value);
}
