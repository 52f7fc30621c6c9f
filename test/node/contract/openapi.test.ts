import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { renderOpenApi } from '../../../scripts/openapi.ts';
import { contractSchemas } from './schemas.ts';

type Json = Readonly<Record<string, unknown>>;
interface Parameter extends Json {
  readonly name: string;
  readonly in: string;
}
interface Operation extends Json {
  readonly operationId: string;
  readonly parameters?: readonly { readonly $ref: string }[];
  readonly requestBody?: { readonly content: Json };
  readonly responses: Readonly<Record<string, Json & { readonly content?: Json; readonly $ref?: string }>>;
}

const text = readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text) as {
  readonly openapi: string;
  readonly info: Json;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>;
};

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

/** Every object in the document, the document included. */
function* objectsIn(value: unknown): Generator<Json> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Json;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

const targetOf = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((at, key) => (at as Json | undefined)?.[key], document);

describe('docs/openapi.json', () => {
  it('is what the contract says today', async () => {
    assert.ok(text === (await renderOpenApi()), 'Run `npm run openapi` and commit docs/openapi.json.');
  });

  it('has what OpenAPI 3.1 asks of a document', () => {
    assert.match(document.openapi, /^3\.1\.\d+$/);
    assert.equal(typeof document.info.title, 'string');
    assert.equal(typeof document.info.version, 'string');
    assert.ok(operations.length > 0);
  });

  it('points only at things that are there', () => {
    const refs = [...objectsIn(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
    assert.ok(refs.length > 50);
    for (const ref of refs) {
      assert.match(ref, /^#\/components\/[\w/]+$/);
      assert.equal(typeof targetOf(ref), 'object', `${ref} leads nowhere`);
    }
  });

  it('has every schema of the contract under its name', () => {
    assert.deepEqual(Object.keys(document.components.schemas ?? {}), [...contractSchemas.keys()].sort());
  });

  it('says about a schema and its properties what the contract says', () => {
    const { Money, Quote, Payment, FrameAction } = document.components.schemas ?? {};
    const about = (schema: Json | undefined, property: string) =>
      String((schema?.properties as Readonly<Record<string, Json>>)[property]?.description);
    assert.match(String(Money?.description), /^An exact amount on the wire/);
    assert.match(about(Quote, 'methods'), /^What the rules allow/);
    assert.match(about(Payment, 'status'), /requires-action.* Open: any other word/);
    assert.match(about(Payment, 'decline'), /^Why it was declined/);
    assert.match(about(FrameAction, 'id'), /^Every action has an id/);
  });

  it('says it in full sentences, without the marks of a doc comment', () => {
    const descriptions = [...objectsIn(document)].map(({ description }) => description);
    for (const text of descriptions.filter((one) => typeof one === 'string'))
      assert.doesNotMatch(text, /\n|\*\/|@\w+/);
  });

  it('lets a newer backend add properties', () => {
    for (const schema of objectsIn(document.components.schemas))
      assert.notEqual(schema.additionalProperties, false);
  });

  it('gives each operation a name of its own', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    assert.deepEqual(names, [...new Set(names)]);
  });

  for (const { path, method, operation } of operations) {
    const name = `${method.toUpperCase()} ${path}`;
    const parameters = (operation.parameters ?? []).map(({ $ref }) => targetOf($ref) as Parameter);
    const headers = parameters.filter((parameter) => parameter.in === 'header').map((header) => header.name);

    it(`${name} has a success, and a problem for each thing that can go wrong`, () => {
      const answers = Object.entries(operation.responses);
      assert.ok(answers.some(([status]) => /^2\d\d$/.test(status)));
      for (const status of ['401', '403', '404', '429', '5XX'])
        assert.ok(operation.responses[status], status);
      for (const [status, answer] of answers) {
        const { description, content } = (answer.$ref ? targetOf(answer.$ref) : answer) as typeof answer;
        assert.equal(typeof description, 'string');
        const type = status.startsWith('2') ? 'application/json' : 'application/problem+json';
        if (status !== '204') assert.deepEqual(Object.keys(content ?? {}), [type], status);
      }
    });

    it(`${name} names exactly the parameters of its path`, () => {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map((one) => one.name);
      assert.deepEqual(
        inPath,
        [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter),
      );
    });

    it(`${name} ${method === 'get' ? 'changes nothing and needs no header' : 'wants the CSRF header'}`, () => {
      assert.equal(headers.includes('X-CSRF-Header'), method !== 'get');
      if (method === 'get') assert.deepEqual([headers, operation.requestBody], [[], undefined]);
    });
  }

  it('wants an idempotency key where money is taken, and knows the two conflicts of paying', () => {
    const pay = document.paths['/payments']?.post;
    const refs = pay?.parameters?.map(({ $ref }) => $ref) ?? [];
    assert.ok(refs.some((ref) => (targetOf(ref) as Parameter).name === 'Idempotency-Key'));
    assert.ok(pay?.responses['409'] && pay.responses['422'] && pay.responses['200'] && pay.responses['201']);
  });
});
