import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRestApi } from '../../../src/client/rest/rest-api.ts';
import { addMoney, isSameMoney } from '../../../src/contract/money.ts';
import { Payment, PaymentRequest } from '../../../src/contract/payment.ts';
import { ProblemDetails } from '../../../src/contract/problem.ts';
import { amountToPay, Quote } from '../../../src/contract/quote.ts';
import { safeParse } from '../../../src/contract/schema.ts';
import { renderOpenApi } from '../../../scripts/openapi.ts';
import { read } from '../../contract/border.ts';
import { SEED_FIELDS } from '../../contract/seed-fields.ts';
import { examples, examplesOf, guide } from './guide.ts';
import { contractSchemas, providerSchemas, strays } from './schemas.ts';

const schemas = new Map([...contractSchemas, ...providerSchemas]);
const quotes = [
  ...examplesOf('Quote').map((quote) => read(Quote, quote)),
  ...examplesOf('ProblemDetails').flatMap((details) => read(ProblemDetails, details).quote ?? []),
];

describe('the examples in the backend guide', () => {
  it('are many, and each is marked with its schema', () => {
    assert.ok(examples.length >= 25, `only ${examples.length} examples were found`);
    for (const { schema, line } of examples)
      assert.ok(schemas.has(schema), `docs/backend.md:${line} is marked with no schema of ours: “${schema}”`);
  });

  for (const { schema, text, line } of examples) {
    it(`line ${line}: a backend that sends this ${schema} is understood to the last property`, () => {
      const wanted = schemas.get(schema) ?? {};
      const sent = JSON.parse(text) as unknown;
      const parsed = safeParse(wanted, sent);
      assert.equal(parsed.success ? '' : parsed.error, '');
      assert.deepEqual(strays(wanted, sent), []);
    });
  }

  it('show quotes whose methods have the config that their provider wants', () => {
    const files = new Map(
      [...providerSchemas].map(([name, schema]) => [name.replace(/Config$/, ''), schema]),
    );
    const nameOf = (provider: string) => provider.replaceAll('-', '').toLowerCase();
    for (const { methods } of quotes)
      for (const { id, provider, config } of methods) {
        const [, schema] = [...files].find(([name]) => name.toLowerCase() === nameOf(provider)) ?? [];
        assert.ok(schema, `${id}: no config schema for ${provider}`);
        const parsed = safeParse(schema, config);
        assert.equal(parsed.success ? '' : `${id}: config.${parsed.error}`, '');
        assert.deepEqual(strays(schema, config), []);
      }
  });

  it('show every noun that a backend sends or receives', () => {
    const shown = new Set(examples.map(({ schema }) => schema));
    const more = [
      'NextAction',
      'FrameMessage',
      'ProblemDetails',
      'Monitoring',
      'InvoicePage',
      'InvoiceDetails',
    ];
    const nouns = ['Money', 'Quote', 'QuoteRequest', 'PaymentRequest', 'Payment', 'ActionReport'];
    for (const noun of [...nouns, ...more])
      assert.ok(shown.has(noun), `docs/backend.md has no example of ${noun}`);
  });

  it('show every kind of next action', () => {
    const types = examplesOf('NextAction').map((action) => (action as { type: string }).type);
    assert.deepEqual([...new Set(types)].sort(), ['frame', 'redirect', 'sdk', 'three-d-secure', 'wait']);
  });

  it('show quotes whose parts and payables add up to the total', () => {
    assert.ok(quotes.length >= 3);
    for (const { id, total, parts, payables } of quotes) {
      for (const list of [parts ?? payables, payables]) {
        const sum = list.map(({ amount }) => amount).reduce(addMoney);
        assert.ok(isSameMoney(sum, total), `${id}: ${sum.amount} is not ${total.amount}`);
      }
    }
  });

  it('show payments over what the quote asks for with that method', () => {
    const payments = examplesOf('Payment').map((payment) => read(Payment, payment));
    const quoted = payments.flatMap(({ id, method, amount, payables }) => {
      const quote = quotes.find((candidate) => candidate.payables.every((p) => payables.includes(p.id)));
      const offered = quote?.methods.find((candidate) => candidate.id === method.id);
      return quote && offered ? [{ id, amount, due: amountToPay(quote, offered) }] : [];
    });
    assert.ok(quoted.length >= 4);
    for (const { id, amount, due } of quoted)
      assert.ok(isSameMoney(amount, due), `${id}: ${amount.amount} is not ${due.amount}`);
  });

  it('show a request to pay that fits the quote above it', () => {
    const [request] = examplesOf('PaymentRequest').map((body) => read(PaymentRequest, body));
    const quote = quotes.find(({ id }) => id === request?.quote);
    const method = quote?.methods.find(({ id }) => id === request?.method);
    assert.deepEqual(
      Object.keys(request?.fields ?? {}),
      method?.fields?.map(({ id }) => id),
    );
  });
});

describe('what the backend guide says', () => {
  it('has the place of every field that shops and providers exchange', () => {
    const rows = guide.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));
    for (const { field, path } of SEED_FIELDS) {
      const isThere = rows.some(([, name, place]) => name === field && place === `\`${path}\``);
      assert.ok(isThere, `docs/backend.md has no row “${field} | \`${path}\`”`);
    }
  });

  it('names every endpoint that the OpenAPI document has, and no other', async () => {
    const { paths } = JSON.parse(await renderOpenApi()) as { paths: Record<string, object> };
    const documented = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const table = guide.slice(guide.indexOf('## The endpoints'), guide.indexOf('## Quotes'));
    const told = [...table.matchAll(/^\| `([A-Z]+ [^`?]+)/gm)].map(([, request]) => request);
    assert.deepEqual([...new Set(told)].sort(), documented.sort());
  });

  it('lets a page preload the very request that the widget makes', async () => {
    const href = /href="(\/payments\/quotes[^"]+)"/.exec(guide)?.[1]?.replaceAll('&amp;', '&');
    const asked: [string, RequestInit | undefined][] = [];
    const fetch: typeof globalThis.fetch = (input, init) => {
      asked.push([input as string, init]);
      return Promise.resolve(Response.json(examplesOf('Quote')[0]));
    };
    const api = createRestApi({ endpoint: '/payments', fetch });
    const { signal } = new AbortController();
    await api.quote({ payables: [{ id: 'checkout:1001' }], locale: 'en' }, signal);
    const [[address, init] = []] = asked;
    assert.equal(address, href);
    assert.equal(init?.credentials, 'same-origin');
    assert.deepEqual([...new Headers(init.headers).keys()], []);
  });
});
