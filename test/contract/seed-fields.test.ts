import { expect } from '@open-wc/testing';
import { Monitoring } from '../../src/contract/monitoring.ts';
import { Payment, PaymentRequest } from '../../src/contract/payment.ts';
import { Quote } from '../../src/contract/quote.ts';
import type { Schema } from '../../src/contract/schema.ts';
import { read } from './border.ts';
import { fullMonitoring, fullPayment, fullPaymentRequest, fullQuote } from './full-examples.ts';
import { isKnown, SEED_FIELDS, valueAt } from './seed-fields.ts';

const SCHEMAS: Readonly<Record<string, Schema>> = { Monitoring, Payment, PaymentRequest, Quote };
const SENT: Readonly<Record<string, unknown>> = {
  Monitoring: fullMonitoring,
  Payment: fullPayment,
  PaymentRequest: fullPaymentRequest,
  Quote: fullQuote,
};

/** The properties a schema knows and an example does not have, as paths. */
function gaps(schema: Schema, example: unknown, path: string): readonly string[] {
  if (example === undefined) return [path];
  if (schema.items) return gaps(schema.items, (example as readonly unknown[])[0], `${path}[]`);
  return Object.entries(schema.properties ?? {}).flatMap(([key, inner]) =>
    gaps(inner, (example as Readonly<Record<string, unknown>>)[key], `${path}.${key}`),
  );
}

describe('what a shop and its payment providers exchange', () => {
  for (const { field, path } of SEED_FIELDS) {
    it(`${field} arrives as ${path}`, () => {
      const name = path.split('.')[0]!;
      const received = read(SCHEMAS[name]!, structuredClone(SENT[name]));
      expect(valueAt(SENT[name], path), 'the example has it').to.exist;
      expect(valueAt(received, path)).to.deep.equal(valueAt(SENT[name], path));
      expect(isKnown(SCHEMAS[name]!, path), 'the contract knows it').to.be.true;
    });
  }

  it('is shown by examples that leave out nothing the contract knows', () => {
    for (const [name, schema] of Object.entries(SCHEMAS)) {
      expect(gaps(schema, SENT[name], name)).to.deep.equal([]);
    }
  });

  it('has no place for a field nobody thought of: the proof above can fail', () => {
    expect(isKnown(Quote, 'Quote.order.horoscope')).to.be.false;
    expect(isKnown(Quote, 'Quote.methods[].horoscope')).to.be.false;
    expect(isKnown(Payment, 'Payment.refunds.amount')).to.be.false;
  });
});
