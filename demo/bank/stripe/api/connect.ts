import type { Call } from './endpoint.ts';
import { invalidParameter, noSuch, refused } from './stripe-fault.ts';
import type { PaymentIntent } from '../model/objects.ts';
import { isCapable, isConnected } from '../rules/accounts.ts';

/** In whose name, and for whom, a payment is made. */
export type ConnectTerms = Pick<PaymentIntent, 'application_fee_amount' | 'on_behalf_of' | 'transfer_data'>;

/** Reads the account in whose name something is charged. @throws when it is unknown or may not charge cards */
export function readOnBehalfOf({ params, platform }: Call): string | null {
  const id = params.string('on_behalf_of');
  if (id === undefined) return null;
  if (!isConnected(platform, id)) throw noSuch('account', id, 'on_behalf_of');
  if (isCapable(id, 'card_payments')) return id;
  throw refused(
    `The \`on_behalf_of\` account (${id}) lacks the capability card_payments, which has to be active before charges can be made on its behalf.`,
    { param: 'on_behalf_of', code: 'insufficient_capabilities_for_on_behalf_of' },
  );
}

function readTransfer({ params, platform }: Call): PaymentIntent['transfer_data'] {
  const data = params.hash('transfer_data');
  if (!data) return null;
  data.only(['amount', 'destination']);
  const destination = data.required('destination');
  if (!isConnected(platform, destination))
    throw noSuch('destination', destination, 'transfer_data[destination]');
  if (!isCapable(destination, 'transfers')) {
    throw refused(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, legacy_payments',
      { param: 'transfer_data[destination]', code: 'insufficient_capabilities_for_transfer' },
    );
  }
  const amount = data.integer('amount', 0);
  return { destination, ...(amount !== undefined && { amount }) };
}

/**
 * Reads the terms of a marketplace's payment: a destination charge (`transfer_data`), or a direct one, which is made
 * with the header `Stripe-Account`. Source: docs.stripe.com/connect/charges.
 */
export function readConnect(call: Call, amount: number): ConnectTerms {
  const { params, account } = call;
  const transfer_data = readTransfer(call);
  const fee = params.integer('application_fee_amount', 0) ?? null;
  if (fee !== null && !transfer_data && !account.startsWith('acct_')) {
    throw refused(
      'Can only apply an application_fee_amount when the PaymentIntent is attempting a direct payment (using an OAuth key or Stripe-Account header) or destination payment (using `transfer_data[destination]`).',
      { param: 'application_fee_amount' },
    );
  }
  if (fee !== null && transfer_data?.amount !== undefined) {
    throw invalidParameter(
      'You may only specify one of these parameters: application_fee_amount, transfer_data[amount].',
      'application_fee_amount',
    );
  }
  if ((fee ?? transfer_data?.amount ?? 0) > amount) {
    throw refused(
      'Your application fee, or your transfer, cannot be greater than the amount of the payment.',
      {
        param: fee === null ? 'transfer_data[amount]' : 'application_fee_amount',
      },
    );
  }
  return { application_fee_amount: fee, on_behalf_of: readOnBehalfOf(call), transfer_data };
}
