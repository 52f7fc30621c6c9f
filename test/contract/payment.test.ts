import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  ActionReport,
  outcomeOf,
  Payment,
  PaymentRequest,
  standingOf,
  type Outcome,
  type Standing,
} from '../../src/contract/payment.ts';
import { aboutMissing, complaint, read, without } from './border.ts';
import { fullPayment, fullPaymentRequest } from './full-examples.ts';

const smallPayment = {
  id: 'pay_1',
  status: 'succeeded',
  payables: ['checkout:1001'],
  method: { id: 'money_order_1', label: 'Check/Money Order' },
  amount: { amount: '135.49', currency: 'USD' },
};
const withStatus = (status: string) => read(Payment, { ...smallPayment, status });

const KNOWN: Readonly<Record<string, readonly [Standing, Outcome]>> = {
  processing: ['processing', 'pending'],
  'requires-action': ['requires-action', 'pending'],
  succeeded: ['settled', 'succeeded'],
  authorized: ['settled', 'authorized'],
  pending: ['settled', 'pending'],
  'partially-paid': ['settled', 'partially-paid'],
  declined: ['failed', 'pending'],
  canceled: ['failed', 'pending'],
  expired: ['failed', 'pending'],
  refunded: ['settled', 'refunded'],
  'partially-refunded': ['settled', 'partially-refunded'],
};

describe('the status of a payment', () => {
  for (const [status, [standing, outcome]] of Object.entries(KNOWN)) {
    const tells = standing === 'settled' ? `, and tells the shop “${outcome}”` : '';
    it(`“${status}” leaves the buyer ${standing}${tells}`, () => {
      expect(standingOf(withStatus(status))).to.equal(standing);
      if (standing === 'settled') expect(outcomeOf(withStatus(status))).to.equal(outcome);
    });
  }

  it('that a newer backend invented ends the payment as pending, with the backend’s own words', () => {
    const payment = read(Payment, { ...smallPayment, status: 'on-hold', statusLabel: 'In review' });
    expect(standingOf(payment)).to.equal('settled');
    expect(outcomeOf(payment)).to.equal('pending');
    expect(payment.statusLabel).to.equal('In review');
  });

  it('never says paid or failed when the word is not one we know', () => {
    const word = fc
      .stringMatching(/^[a-z]{1,9}(-[a-z]{1,9}){0,2}$/)
      .filter((text) => !Object.hasOwn(KNOWN, text));
    fc.assert(
      fc.property(word, (status) => {
        expect(standingOf(withStatus(status))).to.equal('settled');
        expect(outcomeOf(withStatus(status))).to.equal('pending');
      }),
    );
  });

  it('is a known word only in the very spelling', () => {
    for (const status of ['Succeeded', 'success', 'requires_action', 'cancelled', '']) {
      expect(standingOf(withStatus(status)), status).to.equal('settled');
      expect(outcomeOf(withStatus(status)), status).to.equal('pending');
    }
  });
});

describe('a payment', () => {
  it('needs no more than an id, a status, what was paid, how and how much', () => {
    expect(read(Payment, smallPayment)).to.deep.equal(smallPayment);
  });

  it('may carry properties of a newer contract', () => {
    const newer = { ...smallPayment, points: 12, method: { ...smallPayment.method, icon: '/i.svg' } };
    expect(complaint(Payment, newer)).to.be.undefined;
  });

  const needed: readonly (readonly (string | number)[])[] = [
    ['id'],
    ['status'],
    ['payables'],
    ['method'],
    ['method', 'id'],
    ['method', 'label'],
    ['amount'],
    ['nextAction', 'type'],
    ['nextAction', 'id'],
    ['nextAction', 'url'],
    ['decline', 'code'],
    ['decline', 'retryable'],
    ['decline', 'fields', 0, 'field'],
    ['decline', 'fields', 0, 'message'],
    ['parts', 0, 'id'],
    ['parts', 0, 'label'],
    ['parts', 0, 'amount'],
    ['parts', 0, 'status'],
    ['order', 'id'],
    ['invoices', 0, 'id'],
    ['invoices', 0, 'status'],
    ['refunds', 0, 'id'],
    ['refunds', 0, 'amount'],
    ['refunds', 0, 'status'],
  ];
  for (const path of needed) {
    it(`without ${path.join('.')} is refused, and the merchant is told that it is missing`, () => {
      expect(complaint(Payment, without(fullPayment, path))).to.match(aboutMissing(path));
    });
  }

  it('for something that is no payable is refused', () => {
    expect(complaint(Payment, { ...smallPayment, payables: ['1001'] })).to.equal(
      'payables.0 should be like “checkout:1001”',
    );
  });
});

describe('a request to pay', () => {
  for (const field of ['quote', 'method', 'returnUrl', 'locale']) {
    it(`always says its ${field}`, () => {
      expect(complaint(PaymentRequest, without(fullPaymentRequest, [field]))).to.match(aboutMissing([field]));
    });
  }

  it('may go without data, saved card and answers', () => {
    const { quote, method, returnUrl, locale } = fullPaymentRequest;
    const request = { quote, method, returnUrl, locale };
    expect(read(PaymentRequest, request)).to.deep.equal(request);
  });

  it('carries answers as text only', () => {
    const request = { ...fullPaymentRequest, fields: { po_number: 12345 } };
    expect(complaint(PaymentRequest, request)).to.equal('fields.po_number should be string');
  });
});

describe('a report on a next action', () => {
  it('says which action ended and how', () => {
    for (const result of ['completed', 'canceled', 'failed']) {
      expect(complaint(ActionReport, { action: 'act_1', result })).to.be.undefined;
    }
    expect(complaint(ActionReport, { action: 'act_1', result: 'succeeded' })).to.equal(
      'result should be completed or canceled or failed',
    );
    expect(complaint(ActionReport, { result: 'completed' })).to.match(aboutMissing(['action']));
  });
});
