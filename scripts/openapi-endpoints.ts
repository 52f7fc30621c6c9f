import { QUOTE_CHANGED } from '../src/contract/problem.ts';

/** Problem answers by status, with what the widget makes of them. */
export const PROBLEMS = {
  '401': 'The buyer is signed out, or the token has expired. No payment was made.',
  '403': 'This buyer may not do this, or the CSRF header is missing or wrong. No payment was made.',
  '404': 'There is no such thing, or it is not this buyer’s.',
  '409': `The quote does not hold any more: the type is \`${QUOTE_CHANGED}\` and \`quote\` the one that does. No payment was made.`,
  '422': 'Inputs were refused: `errors` points at them. No payment was made.',
  '429': 'Too many requests. The widget treats the fate of the request as unknown and asks for it later.',
  '5XX': 'Something broke. The widget treats the fate of the request as unknown and asks for it later.',
} as const;
/** A status that problems have. */
export type ProblemStatus = keyof typeof PROBLEMS;

/** The problems that any request may meet. */
export const EVERYWHERE: readonly ProblemStatus[] = ['401', '403', '404', '429', '5XX'];

const parameter = (name: string, where: string, description: string, schema: object = { type: 'string' }) =>
  ({ name, in: where, required: true, description, schema }) as const;

const optional = (name: string, description: string, schema?: object) => ({
  ...parameter(name, 'query', description, schema),
  required: false,
});

/** Parameters by the name that `Endpoint.parameters` uses. */
export const PARAMETERS = {
  Attempt: parameter('attempt', 'query', 'The `Idempotency-Key` that the payment was to be created with.'),
  CsrfHeader: parameter('X-CSRF-Header', 'header', 'Equals the `_csrf` cookie; `1` where there is none.'),
  IdempotencyKey: parameter('Idempotency-Key', 'header', 'A UUID: same key, same answer, whatever the body.'),
  Locale: parameter('locale', 'query', 'The language of labels and messages, as BCP 47: `en`, `de-DE`.'),
  Payable: parameter('payable', 'query', 'What is to be paid; repeated for several.', {
    type: 'array',
    minItems: 1,
    items: { $ref: '#/components/schemas/PayableId' },
  }),
  Id: parameter('id', 'path', 'As the payment or the quote gave it.'),
  InvoiceId: parameter('id', 'path', 'The invoice’s payable id, percent-encoded: `invoice%3A42`.'),
  Search: optional('search', 'Part of the invoice’s number, its PO number or its order’s number.'),
  Status: optional('status', 'Any of these statuses; repeated for several.', {
    type: 'array',
    items: { type: 'string' },
  }),
  Currency: optional('currency', 'Only invoices in this currency, as ISO 4217.'),
  DueFrom: optional('dueFrom', 'The first day to be due on.', { $ref: '#/components/schemas/Day' }),
  DueTo: optional('dueTo', 'The last day to be due on.', { $ref: '#/components/schemas/Day' }),
  Sort: optional('sort', '`due` unless told, `number`, `issued` or `balance`; with a minus, downwards.'),
  IsPayable: optional('payable', '`true`: only what this buyer may pay now.'),
  Cursor: optional('cursor', 'A page’s `next`.'),
  Limit: optional('limit', 'How many invoices at most, 50 unless told.', {
    type: 'integer',
    minimum: 1,
    maximum: 1000,
  }),
};

/** One operation. */
export interface Endpoint {
  readonly id: string;
  readonly summary: string;
  readonly parameters?: readonly (keyof typeof PARAMETERS)[];
  /** The request body’s schema. */
  readonly body?: string;
  /** Successes by status: what they mean, and the body’s schema where there is one. */
  readonly answers: Readonly<Record<string, readonly [meaning: string, schema?: string]>>;
  readonly problems?: readonly ProblemStatus[];
}

/** By path, then by HTTP method. */
export const ENDPOINTS: Readonly<Record<string, Readonly<Record<string, Endpoint>>>> = {
  '/invoices': {
    get: {
      id: 'listInvoices',
      summary: 'Some of the buyer’s invoices, with the totals of all that match.',
      parameters: [
        'Locale',
        'Search',
        'Status',
        'Currency',
        'DueFrom',
        'DueTo',
        'Sort',
        'IsPayable',
        'Cursor',
        'Limit',
      ],
      answers: { '200': ['One page of them.', 'InvoicePage'] },
      problems: ['422'],
    },
  },
  '/invoices/{id}': {
    get: {
      id: 'getInvoice',
      summary: 'One invoice with its lines, its payments and its credit notes.',
      parameters: ['InvoiceId', 'Locale'],
      answers: { '200': ['The invoice.', 'InvoiceDetails'] },
    },
  },
  '/monitoring': {
    get: {
      id: 'getMonitoring',
      summary: 'Whether storefront pages load a provider’s fraud signals.',
      answers: { '200': ['What the merchant has set up.', 'Monitoring'] },
    },
  },
  '/payments': {
    get: {
      id: 'findPayment',
      summary: 'What became of an attempt whose answer was lost? 404 when it never arrived.',
      parameters: ['Attempt'],
      answers: { '200': ['The payment of this attempt.', 'Payment'] },
    },
    post: {
      id: 'createPayment',
      summary: 'Pay.',
      parameters: ['IdempotencyKey', 'CsrfHeader'],
      body: 'PaymentRequest',
      answers: {
        '200': ['The payment that this key, or another one for the payable, had made.', 'Payment'],
        '201': ['The payment was created. A decline is an answer, not a problem.', 'Payment'],
      },
      problems: ['409', '422'],
    },
  },
  '/payments/{id}': {
    get: {
      id: 'getPayment',
      summary: 'The truth about a payment, now.',
      parameters: ['Id'],
      answers: { '200': ['The payment.', 'Payment'] },
    },
  },
  '/payments/{id}/cancel': {
    post: {
      id: 'cancelPayment',
      summary: 'The buyer gives the payment up. The answer is the truth: it may have succeeded meanwhile.',
      parameters: ['Id', 'CsrfHeader'],
      answers: { '200': ['The payment.', 'Payment'] },
    },
  },
  '/payments/{id}/result': {
    post: {
      id: 'reportAction',
      summary: 'A next action has ended in the browser. A hint: ask the provider before you believe it.',
      parameters: ['Id', 'CsrfHeader'],
      body: 'ActionReport',
      answers: { '200': ['The payment as the provider has it now.', 'Payment'] },
      problems: ['422'],
    },
  },
  '/quotes': {
    get: {
      id: 'getQuote',
      summary: 'Evaluate the payment rules. Changes nothing, so that a page may preload it.',
      parameters: ['Payable', 'Locale'],
      answers: { '200': ['How this buyer may pay this.', 'Quote'] },
      problems: ['422'],
    },
    post: {
      id: 'createQuote',
      summary: 'The same, where amounts or a context have to be said. Changes nothing either.',
      parameters: ['CsrfHeader'],
      body: 'QuoteRequest',
      answers: { '200': ['How this buyer may pay this.', 'Quote'] },
      problems: ['422'],
    },
  },
  '/saved-methods/{id}': {
    delete: {
      id: 'deleteSavedMethod',
      summary: 'Forget a saved card or account.',
      parameters: ['Id', 'CsrfHeader'],
      answers: { '204': ['It is gone.'] },
    },
  },
};
