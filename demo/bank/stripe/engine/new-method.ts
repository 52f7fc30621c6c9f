import { createHash } from 'node:crypto';
import { cardError, invalidParameter, StripeFault } from '../api/stripe-fault.ts';
import type { Params } from '../api/params.ts';
import { newId } from '../model/new-id.ts';
import type { Address, BillingDetails, CardDetails, PaymentMethod } from '../model/objects.ts';
import type { OwnedMethod } from '../model/state.ts';
import type { World } from '../model/world.ts';
import { brandOf, isLongEnough, passesLuhn } from '../rules/card-number.ts';
import { isPaymentType } from '../rules/payment-types.ts';
import { accountBehaviourOf } from '../rules/test-accounts.ts';
import { behaviourOf } from '../rules/test-cards.ts';

/** What a card’s form collects. */
export interface CardInput {
  readonly number: string;
  readonly month: number;
  readonly year: number;
  readonly cvc: string | undefined;
}

const NOBODY: BillingDetails = {
  address: { city: null, country: null, line1: null, line2: null, postal_code: null, state: null },
  email: null,
  name: null,
  phone: null,
};

/** Reads `billing_details`. */
export function billingFrom(params: Params | undefined): BillingDetails {
  if (!params) return structuredClone(NOBODY);
  params.only(['address', 'email', 'name', 'phone', 'tax_id']);
  const address = params.hash('address');
  const names = Object.keys(NOBODY.address) as (keyof Address)[];
  address?.only(names);
  return {
    address: Object.fromEntries(
      names.map((name) => [name, address?.string(name) ?? null]),
    ) as unknown as Address,
    email: params.string('email') ?? null,
    name: params.string('name') ?? null,
    phone: params.string('phone') ?? null,
  };
}

function own(
  world: World,
  account: string,
  details: Pick<PaymentMethod, 'type'> & Partial<PaymentMethod>,
  behaviour: OwnedMethod['behaviour'] = null,
): OwnedMethod {
  const object: PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: structuredClone(NOBODY),
    created: world.seconds(),
    customer: null,
    livemode: false,
    metadata: {},
    ...details,
  };
  return { account, object, behaviour, isSetUp: false };
}

const cardFault = (code: string, param: string, message: string, decline?: string) =>
  cardError({ code, message, param, ...(decline ? { decline_code: decline } : {}) });

function cardProblem(card: CardInput, today: Date): StripeFault | undefined {
  if (!isLongEnough(card.number) || !passesLuhn(card.number)) {
    return cardFault('incorrect_number', 'number', 'Your card number is incorrect.');
  }
  if (card.month < 1 || card.month > 12) {
    return cardFault('invalid_expiry_month', 'exp_month', "Your card's expiration month is invalid.");
  }
  const lastDay = new Date(Date.UTC(card.year, card.month, 1));
  if (lastDay <= today) {
    return cardFault('invalid_expiry_year', 'exp_year', "Your card's expiration year is invalid.");
  }
  if (card.cvc !== undefined && !/^\d{3,4}$/.test(card.cvc)) {
    return cardFault('invalid_cvc', 'cvc', "Your card's security code is invalid.");
  }
  if (!behaviourOf(card.number)) {
    return cardFault(
      'card_declined',
      'number',
      'Your card was declined. Your request was in test mode, but used a non test (live) card. For a list of valid test cards, visit: https://stripe.com/docs/testing.',
      'test_mode_live_card',
    );
  }
  return undefined;
}

/** A card as a payment method, not yet stored, or the reason why it cannot be one. The number is not kept. */
export function cardMethod(world: World, account: string, card: CardInput): OwnedMethod | StripeFault {
  const behaviour = behaviourOf(card.number);
  const problem = cardProblem(card, new Date(world.seconds() * 1000));
  if (problem || !behaviour)
    return problem ?? cardFault('card_declined', 'number', 'Your card was declined.');
  const brand = brandOf(card.number);
  const details: CardDetails = {
    brand,
    last4: card.number.slice(-4),
    exp_month: card.month,
    exp_year: card.year,
    country: 'US',
    funding: card.number === '4000056655665556' ? 'debit' : 'credit',
    fingerprint: createHash('sha256').update(`${account} ${card.number}`).digest('hex').slice(0, 16),
    checks: { cvc_check: card.cvc === undefined ? null : 'pass', address_postal_code_check: null },
    networks: { available: [brand], preferred: null },
    three_d_secure_usage: { supported: behaviour.challenge !== 'never' },
  };
  return own(world, account, { type: 'card', card: details }, behaviour);
}

function readCard(params: Params): CardInput {
  params.only(['number', 'exp_month', 'exp_year', 'cvc']);
  params.required('exp_month');
  params.required('exp_year');
  const year = params.integer('exp_year', 0) ?? 0;
  return {
    number: params.required('number').replace(/[\s-]/g, ''),
    month: params.integer('exp_month', 0) ?? 0,
    year: year < 100 ? 2000 + year : year,
    cvc: params.string('cvc'),
  };
}

function required(details: BillingDetails, name: 'email' | 'name'): void {
  if (details[name]) return;
  throw invalidParameter(
    `Missing required param: billing_details[${name}].`,
    `billing_details[${name}]`,
    'parameter_missing',
  );
}

/** Makes a payment method, not yet stored, of `payment_method_data` or of the body of `POST /v1/payment_methods`. */
export function methodFrom(world: World, account: string, params: Params): OwnedMethod {
  const type = params.required('type');
  if (!isPaymentType(type)) throw invalidParameter(`Invalid type: ${type} is not supported here.`, 'type');
  const billing_details = billingFrom(params.hash('billing_details'));
  const common = {
    billing_details,
    metadata: params.metadata(),
    allow_redisplay: params.choice('allow_redisplay', ['always', 'limited', 'unspecified']) ?? 'unspecified',
  } as const;
  const details = params.hash(type);
  const missing = () => invalidParameter(`Missing required param: ${type}.`, type, 'parameter_missing');
  switch (type) {
    case 'card': {
      if (!details) throw missing();
      const made = cardMethod(world, account, readCard(details));
      if (made instanceof StripeFault) throw made;
      return { ...made, object: { ...made.object, ...common } };
    }
    case 'us_bank_account': {
      if (!details) throw missing();
      required(billing_details, 'name');
      const number = details.required('account_number');
      const routing = details.required('routing_number');
      if (!/^\d{9}$/.test(routing))
        throw invalidParameter('Invalid routing number.', 'routing_number', 'routing_number_invalid');
      if (!/^\d{4,17}$/.test(number))
        throw invalidParameter('Invalid account number.', 'account_number', 'account_number_invalid');
      const us_bank_account = {
        bank_name: 'STRIPE TEST BANK',
        last4: number.slice(-4),
        routing_number: routing,
        account_type: details.string('account_type') ?? 'checking',
      };
      const made = own(world, account, { type, us_bank_account, ...common });
      const accountBehaviour = accountBehaviourOf(number);
      return { ...made, ...(accountBehaviour && { accountBehaviour }) };
    }
    case 'sepa_debit': {
      if (!details) throw missing();
      required(billing_details, 'name');
      required(billing_details, 'email');
      const iban = details.required('iban').replaceAll(' ', '').toUpperCase();
      if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(iban)) {
        throw invalidParameter(
          'The IBAN you entered is invalid.',
          'sepa_debit[iban]',
          'invalid_bank_account_iban',
        );
      }
      const sepa_debit = { bank_code: iban.slice(4, 12), country: iban.slice(0, 2), last4: iban.slice(-4) };
      return own(world, account, { type, sepa_debit, ...common });
    }
    case 'ideal':
      return own(world, account, { type, ideal: { bank: null, bic: null }, ...common });
    case 'klarna':
      required(billing_details, 'email');
      return own(world, account, { type, klarna: {}, ...common });
  }
}
