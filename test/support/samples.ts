import type { Money } from '../../src/contract/money.ts';
import type { Payment } from '../../src/contract/payment.ts';
import type { PaymentMethod } from '../../src/contract/payment-method.ts';
import type { Quote } from '../../src/contract/quote.ts';

export const usd = (amount: string): Money => ({ amount, currency: 'USD' });

export const cheque: PaymentMethod = {
  id: 'money_order_1',
  provider: 'check-money-order',
  label: 'Check/Money Order',
  environment: 'test',
  action: 'order',
  config: { payTo: 'Acme Supplies Inc.', sendTo: '1 Main Street\nSpringfield' },
};

export const terms: PaymentMethod = {
  id: 'payment_term_2',
  provider: 'payment-terms',
  label: 'Payment Terms',
  environment: 'test',
  action: 'order',
  config: {
    term: 'net 30',
    dueDate: '2026-12-21',
    discount: { amount: usd('2.63'), until: '2026-12-01' },
  },
};

export const paypal: PaymentMethod = {
  id: 'paypal_express_3',
  provider: 'paypal-express',
  label: 'PayPal',
  environment: 'test',
  action: 'charge',
  config: {},
};

export const aQuote = (changes: Partial<Quote> = {}): Quote => ({
  id: 'q_1',
  payables: [{ id: 'checkout:1001', label: 'Order 1001', amount: usd('131.40') }],
  total: usd('131.40'),
  parts: [
    { type: 'subtotal', label: 'Subtotal', amount: usd('121.40') },
    { type: 'shipping', label: 'Shipping', amount: usd('10.00') },
  ],
  methods: [cheque, terms, paypal],
  ...changes,
});

export const aPayment = (changes: Partial<Payment> = {}): Payment => ({
  id: 'pay_1',
  status: 'succeeded',
  payables: ['checkout:1001'],
  method: { id: cheque.id, label: cheque.label },
  amount: usd('131.40'),
  ...changes,
});
