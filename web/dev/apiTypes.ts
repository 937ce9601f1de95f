import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const document = new URL('../openapi.json', import.meta.url);

/** A list of what may be lists again is an interface: TypeScript looks into one only when it has to. */
const given = `import type { ElementId } from './ids';

export interface PropertyValues extends Array<components["schemas"]["PropertyValue"]> {}
`;

/** The types of `openapi.json`; ids are of a type of their own, so that no other text passes for one. */
export async function apiTypes(): Promise<string> {
  const nodes = await openapiTS(document, {
    immutable: true,
    inject: given,
    transform: (schema) => {
      if (schema.format === 'element-id') return Array.isArray(schema.type) && schema.type.includes('null') ? orNull('ElementId') : named('ElementId');
      if (schema.type === 'array' && schema.items && '$ref' in schema.items && schema.items.$ref.endsWith('/PropertyValue')) return named('PropertyValues');
      return undefined;
    },
  });
  return `// Made from openapi.json by \`npm run types\`.\n\n${astToString(nodes.filter(isOfSchemas))}`;
}

/** The explorer names what is sent; its requests are few, and written by hand. */
const notSchemas = new Set(['paths', 'webhooks', 'operations', '$defs']);

function isOfSchemas(node: ts.Node): boolean {
  return !(ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) || !notSchemas.has(node.name.text);
}

function named(type: string): ts.TypeNode {
  return ts.factory.createTypeReferenceNode(type);
}

function orNull(type: string): ts.TypeNode {
  return ts.factory.createUnionTypeNode([named(type), ts.factory.createLiteralTypeNode(ts.factory.createNull())]);
}
