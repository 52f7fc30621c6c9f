import { IntegrationError } from './integration-error.ts';
import type { SheetOrder } from './protocol.ts';

/** How long the page may take to answer a click, in milliseconds. */
const PATIENCE = 1000;

const KNOWN = [
  'allowedShippingCountries',
  'applePay',
  'billingAddressRequired',
  'business',
  'emailRequired',
  'lineItems',
  'phoneNumberRequired',
  'shippingAddressRequired',
  'shippingRates',
];

/** What a click can be answered with, as far as the sandbox's sheet shows it. */
interface Details {
  readonly lineItems?: readonly { readonly name: string; readonly amount: number }[];
  readonly business?: { readonly name: string };
}

function check(details: Details, amount: number | undefined): void {
  const wrong = (what: string) => new IntegrationError(`Invalid value for click event resolve(): ${what}`);
  for (const name of Object.keys(details)) {
    if (!KNOWN.includes(name)) throw wrong(`${name} is not a recognized parameter.`);
  }
  const lines = details.lineItems ?? [];
  for (const line of lines) {
    if (typeof line.name !== 'string' || !Number.isInteger(line.amount)) {
      throw wrong('each of lineItems should have a name and an amount in the currency’s subunit.');
    }
  }
  const sum = lines.reduce((total, line) => total + line.amount, 0);
  if (amount !== undefined && sum > amount) {
    throw wrong(`lineItems should not be more than the amount of Elements (${sum} > ${amount}).`);
  }
}

/** The part of a `click` event that answers it. */
export interface ClickAnswers {
  resolve(details?: Details): void;
  reject(): void;
}

/** Makes `resolve` and `reject` for one click: one of them, once, within a second. */
export function answersFor(amount: number | undefined, order: (sheet: SheetOrder) => void): ClickAnswers {
  let state: 'open' | 'answered' | 'late' = 'open';
  const answer = (name: string) => {
    if (state === 'answered')
      throw new IntegrationError(`The click event has been answered already: ${name}().`);
    if (state === 'late') {
      throw new IntegrationError(`You must call ${name}() within 1 second of the click event.`);
    }
  };
  setTimeout(() => {
    if (state !== 'open') return;
    state = 'late';
    order({ close: true });
    console.error(
      '[Stripe.js] The click event was not answered within 1 second: call resolve() or reject().',
    );
  }, PATIENCE);
  return {
    resolve(details = {}) {
      answer('resolve');
      check(details, amount);
      state = 'answered';
      order({ open: details.business?.name ?? 'Total', lines: details.lineItems ?? [] });
    },
    reject() {
      answer('reject');
      state = 'answered';
      order({ close: true });
    },
  };
}
