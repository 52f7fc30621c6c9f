import type { ProviderAnswer, Sale } from '../gateway.ts';
import { Details, NewProfile } from './answers.ts';
import { AuthorizeNetRefusal, type AuthorizeNetClient } from './client.ts';

/** Keeps the card or account of a transaction in the buyer’s profile. A refusal is no reason to undo the payment. */
export async function saveMeans(
  client: AuthorizeNetClient,
  { buyer, customer }: Sale,
  transId: string,
): Promise<ProviderAnswer['saved']> {
  const who =
    customer === undefined
      ? { customer: { merchantCustomerId: `buyer-${buyer.id}`, email: buyer.email } }
      : { customerProfileId: customer };
  try {
    const made = await client('createCustomerProfileFromTransaction', { transId, ...who }, NewProfile);
    const { transaction } = await client('getTransactionDetails', { transId }, Details);
    const { creditCard, bankAccount } = transaction.payment;
    const [token] = made.customerPaymentProfileIdList;
    const last4 = (creditCard?.cardNumber ?? bankAccount?.accountNumber ?? '').slice(-4);
    const type = creditCard?.cardType ?? 'eCheck';
    return token === undefined
      ? undefined
      : { label: `${type} •••• ${last4}`, token, customer: made.customerProfileId };
  } catch (error) {
    if (error instanceof AuthorizeNetRefusal) return undefined;
    throw error;
  }
}
