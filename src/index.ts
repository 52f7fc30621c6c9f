import { define } from './define.ts';

define();

export type { Money } from './contract/money.ts';
export type { PayableRequest } from './contract/payable.ts';
export type { Outcome, Payment } from './contract/payment.ts';
export type { Environment, PaymentMethod } from './contract/payment-method.ts';
export type { ProblemCode } from './contract/problem.ts';
export type { Quote } from './contract/quote.ts';
export type { TenderEvents } from './elements/events.ts';
export type { PublicState } from './elements/public-state.ts';
export type { TenderCheckout } from './elements/tender-checkout.ts';
export type { TenderInvoices } from './elements/tender-invoices.ts';
