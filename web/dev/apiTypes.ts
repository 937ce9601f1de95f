import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const document = new URL('../openapi.json', import.meta.url);

/** The types of `openapi.json`; ids are of a type of their own, so that no other text passes for one. */
export async function apiTypes(): Promise<string> {
  const nodes = await openapiTS(document, {
    immutable: true,
    inject: "import type { ElementId } from './ids';\n",
    transform: ({ format, type }) => {
      if (format !== 'element-id') return undefined;
      const id = ts.factory.createTypeReferenceNode('ElementId');
      const mayBeNull = Array.isArray(type) && type.includes('null');
      return mayBeNull ? ts.factory.createUnionTypeNode([id, ts.factory.createLiteralTypeNode(ts.factory.createNull())]) : id;
    },
  });
  return `// Made from openapi.json by \`npm run types\`.\n\n${astToString(nodes)}`;
}
