/**
 * Writes docs/openapi.json from the schemas in src/contract, their doc sentences, and the endpoints next door.
 * With `--check` it writes nothing and fails when the file is not what it would write.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { INVOICE_TOKEN_HEADER } from '../src/contract/invoice.ts';
import type { Schema } from '../src/contract/schema.ts';
import { ENDPOINTS, EVERYWHERE, PARAMETERS, PROBLEMS, type Endpoint } from './openapi-endpoints.ts';

const OUTPUT = fileURLToPath(new URL('../docs/openapi.json', import.meta.url));
const CONTRACT = new URL('../src/contract/', import.meta.url);
const PACKAGE = new URL('../package.json', import.meta.url);

/** A schema as it is written: with `$ref`s for the named ones, and descriptions. */
interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly items?: JsonSchema;
  readonly properties?: Record<string, JsonSchema>;
}

const mapValues = <T, U>(entries: Readonly<Record<string, T>>, change: (value: T) => U) =>
  Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** Every schema that src/contract exports, by name: the objects among its nouns are schemas. */
async function contractSchemas(files: readonly string[]): Promise<ReadonlyMap<Schema, string>> {
  const modules = await Promise.all(files.map((file) => import(new URL(file, CONTRACT).href)));
  const entries = modules.flatMap((exported) =>
    Object.entries(exported as Readonly<Record<string, unknown>>),
  );
  const isSchema = (entry: [string, unknown]): entry is [string, Schema] => typeof entry[1] === 'object';
  return new Map(entries.filter(isSchema).map(([name, schema]) => [schema, name]));
}

/** A schema as plain JSON; the parts that have a name of their own become `$ref`s. */
function toJson(schema: Schema, names: ReadonlyMap<unknown, string>): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) => {
    const name = names.get(value);
    return key && name ? ref('schemas', name) : value;
  });
  return JSON.parse(text) as JsonSchema;
}

/** The sentences of a doc comment on one line. */
const docOf = (node: ts.Node): string | undefined =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.replace(/\s+/g, ' '))
    .at(-1);

/** Copies the doc comments of `src/contract/<file>` into the schemas it exports. */
function addDescriptions(file: string, schemas: Record<string, JsonSchema>): void {
  const text = readFileSync(new URL(file, CONTRACT), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const declared = source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations]);
  const docs = new Map(declared.map((node) => [node.name.getText(), docOf(node)]));

  const visit = (node: ts.Expression | undefined, schema: JsonSchema | undefined): void => {
    if (!node || !schema || !ts.isCallExpression(node)) return;
    if (node.expression.getText() === 'array') visit(node.arguments[0], schema.items);
    const { properties } = schema;
    if (!properties) return;
    for (const property of node.arguments
      .filter(ts.isObjectLiteralExpression)
      .flatMap((one) => one.properties)) {
      const name = property.name?.getText() ?? '';
      const inner = properties[name];
      if (ts.isPropertyAssignment(property)) visit(property.initializer, inner);
      const description = docOf(property) ?? (ts.isShorthandPropertyAssignment(property) && docs.get(name));
      if (description) properties[name] = { description, ...inner };
    }
  };

  for (const { name, initializer } of declared) {
    const schema = schemas[name.getText()];
    visit(initializer, schema);
    const description = docs.get(name.getText());
    if (schema && description) schemas[name.getText()] = { description, ...schema };
  }
}

const json = (schema: string, type = 'application/json') => ({ [type]: { schema: ref('schemas', schema) } });

function operationOf({ id, summary, parameters, body, answers, problems = [] }: Endpoint) {
  const noStore = { 'Cache-Control': ref('headers', 'NoStore') };
  const refusals = [...EVERYWHERE, ...problems].sort();
  return {
    operationId: id,
    summary,
    ...(parameters && { parameters: parameters.map((name) => ref('parameters', name)) }),
    ...(body && { requestBody: { required: true, content: json(body) } }),
    responses: {
      ...mapValues(answers, ([description, schema]) => ({
        description,
        headers: noStore,
        ...(schema && { content: json(schema) }),
      })),
      ...Object.fromEntries(refusals.map((status) => [status, ref('responses', `Problem${status}`)])),
    },
  };
}

const problemResponses = Object.fromEntries(
  Object.entries(PROBLEMS).map(([status, description]) => [
    `Problem${status}`,
    { description, content: json('ProblemDetails', 'application/problem+json') },
  ]),
);

/** The text of docs/openapi.json as it ought to be. */
export async function renderOpenApi(): Promise<string> {
  const files = readdirSync(CONTRACT).filter((name) => name !== 'schema.ts');
  const names = await contractSchemas(files);
  const inOrder = [...names].sort(([, a], [, b]) => (a < b ? -1 : 1));
  const schemas = Object.fromEntries(inOrder.map(([schema, name]) => [name, toJson(schema, names)]));
  for (const file of files) addDescriptions(file, schemas);
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'Tender payment backend',
      version,
      description: 'What a shop’s backend answers to the Tender widget; docs/backend.md explains it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: '{endpoint}',
        variables: { endpoint: { default: '/payments', description: 'The widget’s `endpoint` attribute.' } },
      },
    ],
    security: [{ session: [] }, { bearer: [] }, { payLink: [] }],
    paths: mapValues(ENDPOINTS, (methods) => mapValues(methods, operationOf)),
    components: {
      headers: {
        NoStore: { description: 'Always `no-store`.', schema: { type: 'string', const: 'no-store' } },
      },
      parameters: PARAMETERS,
      responses: problemResponses,
      schemas,
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'From the widget’s `token` function.' },
        payLink: {
          type: 'apiKey',
          in: 'header',
          name: INVOICE_TOKEN_HEADER,
          description: 'The secret of a guest’s pay link: good for one invoice, its quotes and its payments.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'The shop’s own session cookie, whatever it is called; guests have one too.',
        },
      },
    },
  };
  const style = await resolveConfig(OUTPUT);
  return format(JSON.stringify(document), { ...style, parser: 'json' });
}

async function main(isCheck: boolean): Promise<void> {
  const text = await renderOpenApi();
  if (!isCheck) {
    writeFileSync(OUTPUT, text);
  } else if (!existsSync(OUTPUT) || readFileSync(OUTPUT, 'utf8') !== text) {
    console.error(
      'docs/openapi.json is not what the contract says: run `npm run openapi` and commit the result.',
    );
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await main(process.argv.includes('--check'));
