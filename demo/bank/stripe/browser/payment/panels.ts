import type { PaymentType } from '../../rules/payment-types.ts';
import { ACCOUNT, EMAIL, IBAN, NAME, ROUTING } from '../fields/bank-rules.ts';
import { cvcRule, digitsOf, EXPIRY, expiryOf, NUMBER } from '../fields/card-rules.ts';
import { Field, type FieldRule } from '../fields/field.ts';
import type { Billing, BillingFields } from '../protocol.ts';
import { CountryFields } from './country-fields.ts';

/** What a panel is made with. */
export interface PanelSetup {
  readonly onInput: () => void;
  readonly wants: BillingFields;
  readonly defaults: Billing;
}

/** The inputs of one payment method type. They live as long as the frame, whatever is shown. */
export interface Panel {
  readonly fields: readonly Field[];
  readonly country: CountryFields | undefined;
  readonly note: string;
  /** The hash named like the type. */
  details(): object;
}

/** The names buyers know the types by. */
export const LABELS: Record<PaymentType, string> = {
  card: 'Card',
  us_bank_account: 'US bank account',
  ideal: 'iDEAL',
  sepa_debit: 'SEPA Direct Debit',
  klarna: 'Klarna',
};

const REDIRECTED = 'After submission, you will be redirected to securely complete next steps.';
const MANDATE =
  'By providing your bank account details, you authorize the merchant and Stripe to debit your account.';

const wanted = (wants: BillingFields, name: 'name' | 'email' | 'address'): boolean =>
  typeof wants === 'string' ? wants !== 'never' : wants[name] !== 'never';

function cardPanel(make: (rule: FieldRule) => Field, setup: PanelSetup): Panel {
  const number = make(NUMBER);
  const expiry = make(EXPIRY);
  const cvc = make(cvcRule(() => number.value));
  return {
    fields: [number, expiry, cvc],
    country: wanted(setup.wants, 'address') ? new CountryFields(setup) : undefined,
    note: '',
    details: () => ({
      number: digitsOf(number.value),
      exp_month: expiryOf(expiry.value)?.month,
      exp_year: expiryOf(expiry.value)?.year,
      cvc: cvc.value,
    }),
  };
}

/** Makes the inputs of a type. */
export function createPanel(type: PaymentType, setup: PanelSetup): Panel {
  const { wants, defaults, onInput } = setup;
  const make = (rule: FieldRule, value?: string | null) => new Field(rule, onInput, value ?? '');
  const owner = [
    ...(wanted(wants, 'name') ? [make(NAME, defaults.name)] : []),
    ...(wanted(wants, 'email') ? [make(EMAIL, defaults.email)] : []),
  ];
  const country = undefined;
  switch (type) {
    case 'card':
      return cardPanel(make, setup);
    case 'us_bank_account': {
      const routing = make(ROUTING);
      const account = make(ACCOUNT);
      return {
        fields: [...owner, routing, account],
        country,
        note: MANDATE,
        details: () => ({ routing_number: routing.value, account_number: account.value }),
      };
    }
    case 'sepa_debit': {
      const iban = make(IBAN);
      return { fields: [...owner, iban], country, note: MANDATE, details: () => ({ iban: iban.value }) };
    }
    case 'ideal':
      return { fields: [], country, note: REDIRECTED, details: () => ({}) };
    case 'klarna':
      return {
        fields: owner.filter(({ rule }) => rule === EMAIL),
        country,
        note: REDIRECTED,
        details: () => ({}),
      };
  }
}

/** The billing details a panel has collected. */
export function billingOf(panel: Panel): object {
  const valueOf = (rule: FieldRule) => panel.fields.find((field) => field.rule === rule)?.value;
  return { name: valueOf(NAME), email: valueOf(EMAIL), address: panel.country?.address };
}
