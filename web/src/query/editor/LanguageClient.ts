import type { DbSchema } from '@neo4j-cypher/language-support';
import { dictionaryOf, type Dictionary } from '../../api/dictionary';
import type { Schema } from '../../api/types';
import type { Answer, Completion, Question, Token } from './language';

/** Asks the language support in its worker. */
export class LanguageClient {
  private readonly worker = new Worker(new URL('./languageWorker.ts', import.meta.url), { type: 'module' });
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.waiting.get(data.id)?.(data);
      this.waiting.delete(data.id);
    };
  }

  /** What may be completed: the case's own labels, types, keys, functions and procedures, and the parameters in use. */
  know(schema: Schema, parameters: Dictionary<unknown>): void {
    this.send({ kind: 'schema', schema: languageSchema(schema, parameters) });
  }

  async tokens(text: string): Promise<readonly Token[]> {
    return (await this.ask((id) => ({ kind: 'tokens', id, text }))).tokens ?? [];
  }

  async completions(text: string, at: number, explicit: boolean): Promise<readonly Completion[]> {
    return (await this.ask((id) => ({ kind: 'completions', id, text, at, explicit }))).completions ?? [];
  }

  close(): void {
    this.worker.terminate();
    this.waiting.clear();
  }

  private ask(question: (id: number) => Question): Promise<Answer> {
    const id = ++this.last;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.send(question(id));
    });
  }

  private send(question: Question): void {
    this.worker.postMessage(question);
  }
}

const version = 'CYPHER 5';

function languageSchema(schema: Schema, parameters: Dictionary<unknown>): DbSchema {
  const functions = schema.functions.map(({ name, description }) => ({
    name, description, category: '', isBuiltIn: true, argumentDescription: [], returnDescription: '', signature: `${name}(…)`,
    aggregating: false, isDeprecated: false,
  }));
  const procedures = schema.procedures.map(({ name, description }) => ({
    name, description, mode: 'READ' as const, worksOnSystem: false, argumentDescription: [], returnDescription: [], signature: name,
    admin: false, option: { deprecated: false },
  }));
  const byName = <T extends { name: string }>(items: readonly T[]) => ({ [version]: dictionaryOf(items.map((item) => [item.name, item] as const)) });
  return {
    labels: schema.labels.map((l) => l.name),
    relationshipTypes: schema.relationshipTypes.map((t) => t.name),
    propertyKeys: [...schema.propertyKeys],
    functions: byName(functions),
    procedures: byName(procedures),
    parameters,
    defaultLanguage: version,
    graphSchema: schema.patterns.map(({ from, to, type }) => ({ from, to, relType: type })),
  };
}
