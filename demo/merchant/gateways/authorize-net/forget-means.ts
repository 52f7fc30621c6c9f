import * as z from 'zod/mini';
import type { StoredMethod } from '../../model/saved-method.ts';
import { ProviderRefusal } from '../gateway.ts';
import { AuthorizeNetRefusal, type AuthorizeNetClient } from './client.ts';

/** There is no such record: a first request, whose answer got lost, may have deleted it. */
const NOT_FOUND = 'E00040';

/** Takes a card or account out of the buyer’s profile, which stays. @throws ProviderRefusal when it may not be deleted */
export async function forgetMeans(
  client: AuthorizeNetClient,
  { token, customer }: StoredMethod,
): Promise<void> {
  // What is in no profile is not kept there.
  if (customer === undefined) return;
  const profile = { customerProfileId: customer, customerPaymentProfileId: token };
  try {
    await client('deleteCustomerPaymentProfile', profile, z.unknown());
  } catch (error) {
    if (!(error instanceof AuthorizeNetRefusal)) throw error;
    if (error.code !== NOT_FOUND) throw new ProviderRefusal(error.message, { cause: error });
  }
}
