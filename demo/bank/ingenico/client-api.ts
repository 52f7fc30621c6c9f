import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { createPublicKey } from 'node:crypto';
import * as z from 'zod';
import { ConnectError, invalid, unknownResource } from './error.ts';
import { groupFields, productIn, PRODUCTS, type Product, type ProductContext } from './products.ts';
import { findSession, isAllowed } from './sessions.ts';
import type { ClientSession, IngenicoState, Token } from './state.ts';
import { lookUpRange } from './test-cards.ts';

const Amount = z.coerce.number().int().min(0);
const Currency = z.string().regex(/^[A-Z]{3}$/);
const Country = z.string().regex(/^[A-Z]{2}$/);

const IinRequest = z.object({
  bin: z.string().regex(/^\d{6,}$/),
  paymentContext: z
    .object({
      countryCode: Country,
      isRecurring: z.boolean().optional(),
      amountOfMoney: z.object({ amount: z.int().min(0), currencyCode: Currency }),
    })
    .optional(),
});

/**
 * Connect's Client API, which the SDK in the shop's page calls with a client session. To be mounted at
 * `/client/v1/:customerId`: the SDK takes no other path. Source: https://apireference.connect.worldline-solutions.com/c2sapi/v1
 */
export function createClientApi(options: {
  readonly data: IngenicoState;
  readonly shopOrigin: string;
  readonly now: () => Date;
}): Hono {
  const { data, shopOrigin, now } = options;

  /** The session that the request comes from. */
  const sessionOf = (context: Context): ClientSession => {
    const id = /^GCS v1Client:(.+)$/.exec(context.req.header('Authorization') ?? '')?.[1];
    const session = findSession(data, id, now().getTime());
    if (session.customerId !== context.req.param('customerId')) throw unknownResource();
    if (!context.req.header('X-GCS-ClientMetaInfo')) throw invalid('X-GCS-ClientMetaInfo');
    return session;
  };

  const showProduct = (product: Product, session: ClientSession, context: ProductContext) => ({
    id: product.id,
    allowsInstallments: false,
    allowsRecurring: true,
    allowsTokenization: product.method === 'card',
    autoTokenized: false,
    deviceFingerprintEnabled: false,
    displayHints: { displayOrder: product.id, label: product.label, logo: `pp_logo_${product.id}.png` },
    mobileIntegrationLevel: 'OPTIMISED_SUPPORT',
    paymentMethod: product.method,
    ...(product.group && { paymentProductGroup: product.group }),
    usesRedirectionTo3rdParty: false,
    accountsOnFile: Object.values(data.tokens)
      .filter(({ id, paymentProductId }) => session.tokens.includes(id) && paymentProductId === product.id)
      .map(showAccount),
    fields: product.fields(context),
  });

  const offered = (session: ClientSession, context: ProductContext) =>
    PRODUCTS.filter(
      (product) => product.isOffered(context) && isAllowed(session, product.id, product.group),
    ).map((product) => showProduct(product, session, context));

  const showGroup = (session: ClientSession, context: ProductContext) => {
    const cards = offered(session, context).filter(({ paymentProductGroup }) => paymentProductGroup);
    if (!cards.length) return undefined;
    return {
      id: 'cards',
      allowsInstallments: false,
      deviceFingerprintEnabled: false,
      displayHints: { displayOrder: 0, label: 'Cards', logo: 'group-card.png' },
      accountsOnFile: cards.flatMap(({ accountsOnFile }) => accountsOnFile),
      fields: groupFields(context),
    };
  };

  const api = new Hono();
  api.use(
    cors({
      origin: shopOrigin,
      allowHeaders: ['Authorization', 'Content-Type', 'X-GCS-ClientMetaInfo'],
      allowMethods: ['GET', 'POST'],
    }),
  );
  api.onError((error, context) => {
    if (!(error instanceof ConnectError)) throw error;
    return context.json(error.toJSON(), error.status);
  });

  api.get('/crypto/publickey', (context) => {
    sessionOf(context);
    const publicKey = createPublicKey(data.privateKey).export({ type: 'spki', format: 'der' });
    return context.json({ keyId: data.keyId, publicKey: publicKey.toString('base64') });
  });
  api.get('/products', (context) => {
    const products = offered(sessionOf(context), contextOf(context));
    return context.json({ paymentProducts: products.map((product) => withoutHidden(product, context)) });
  });
  api.get('/products/:id', (context) => {
    const id = Number(context.req.param('id'));
    const product = offered(sessionOf(context), contextOf(context)).find((found) => found.id === id);
    if (!product) throw new ConnectError(404, { code: '1007', message: 'UNKNOWN_PRODUCT_ID' });
    return context.json(withoutHidden(product, context));
  });
  api.get('/productgroups', (context) => {
    const group = showGroup(sessionOf(context), contextOf(context));
    return context.json({ paymentProductGroups: group ? [withoutHidden(group, context)] : [] });
  });
  api.get('/productgroups/:id', (context) => {
    const group = showGroup(sessionOf(context), contextOf(context));
    if (group?.id !== context.req.param('id')) throw unknownResource();
    return context.json(withoutHidden(group, context));
  });
  api.post('/services/getIINdetails', async (context) => {
    const session = sessionOf(context);
    const request = IinRequest.safeParse(await context.req.json().catch(() => undefined));
    if (!request.success) throw invalid('bin');
    const { bin, paymentContext } = request.data;
    const range = lookUpRange(bin);
    if (!range) throw unknownResource();
    if (!paymentContext) return context.json(range);
    const { countryCode, amountOfMoney } = paymentContext;
    const place = { countryCode, currencyCode: amountOfMoney.currencyCode, isGerman: false };
    const product = productIn(place, range.paymentProductId);
    const isAllowedInContext = !!product && isAllowed(session, product.id, product.group);
    return context.json({ ...range, isAllowedInContext });
  });
  api.all('*', () => {
    throw unknownResource();
  });
  return api;
}

/** Accounts on file show what the token's owner typed, masked. */
const showAccount = ({ accountId, paymentProductId, alias, values }: Token) => ({
  id: accountId,
  paymentProductId,
  displayHints: {
    labelTemplate: [{ attributeKey: 'alias', mask: '{{9999}} {{9999}} {{9999}} {{9999}}' }],
    logo: `pp_logo_${paymentProductId}.png`,
  },
  attributes: [
    { key: 'alias', value: alias, status: 'READ_ONLY' },
    { key: 'cardNumber', value: alias, status: 'READ_ONLY' },
    { key: 'expiryDate', value: values['expiryDate'] ?? '', status: 'CAN_WRITE' },
  ],
});

/** What is asked for in the query. @throws ConnectError when a part of it is missing or wrong */
function contextOf(context: Context): ProductContext {
  const { countryCode, currencyCode, amount, locale = '' } = context.req.query();
  const query = z.object({ countryCode: Country, currencyCode: Currency, amount: Amount });
  const parsed = query.safeParse({ countryCode, currencyCode, amount });
  if (!parsed.success) throw invalid(String(parsed.error.issues[0]?.path[0]));
  return { ...parsed.data, isGerman: locale.startsWith('de') };
}

/** `hide=fields` makes the answer shorter. */
function withoutHidden<T extends { readonly fields: unknown; readonly accountsOnFile: unknown }>(
  found: T,
  context: Context,
): Partial<T> {
  const { fields, accountsOnFile, ...rest } = found;
  const hidden = context.req.queries('hide') ?? [];
  return {
    ...rest,
    ...(!hidden.includes('fields') && { fields }),
    ...(!hidden.includes('accountsOnFile') && { accountsOnFile }),
  } as unknown as Partial<T>;
}
