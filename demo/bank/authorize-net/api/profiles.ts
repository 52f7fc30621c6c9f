import * as z from 'zod';
import { lookUp, newId } from '../state.ts';
import type { World } from '../world.ts';
import { ApiError } from './api-error.ts';

const Request = z.looseObject({
  transId: z.string(),
  customer: z
    .looseObject({ merchantCustomerId: z.string().max(20).optional(), email: z.string().optional() })
    .optional(),
  customerProfileId: z.string().optional(),
});

/**
 * `createCustomerProfileFromTransactionRequest`: keeps the card of a transaction, for a new customer or one that is
 * there. @throws ApiError when there is no such transaction or customer
 */
export function createProfileFromTransaction({ state }: World, body: unknown) {
  const { transId, customer, customerProfileId } = Request.parse(body);
  const { transactions, profiles } = state.data;
  const transaction = lookUp(transactions, transId);
  if (transaction?.responseCode !== '1') throw new ApiError('E00040', 'The record cannot be found.');
  const known = customerProfileId ?? idOf(profiles, customer?.merchantCustomerId);
  if (known !== undefined && customerProfileId === undefined)
    throw new ApiError('E00039', `A duplicate record with ID ${known} already exists.`);
  if (customerProfileId !== undefined && !lookUp(profiles, customerProfileId))
    throw new ApiError('E00040', 'The record cannot be found.');
  const id = known ?? newId(9);
  const profile = (profiles[id] ??= {
    merchantCustomerId: customer?.merchantCustomerId,
    email: customer?.email,
    paymentProfiles: {},
  });
  const { means } = transaction;
  const same = Object.entries(profile.paymentProfiles).find(
    ([, other]) => other.last4 === means.last4 && other.expires === means.expires,
  );
  const paymentProfileId = same?.[0] ?? newId(9);
  profile.paymentProfiles[paymentProfileId] = means;
  return {
    customerProfileId: id,
    customerPaymentProfileIdList: [paymentProfileId],
    customerShippingAddressIdList: [],
    validationDirectResponseList: [],
  };
}

const Deletion = z.looseObject({ customerProfileId: z.string(), customerPaymentProfileId: z.string() });

/** `deleteCustomerPaymentProfileRequest` @throws ApiError when the customer has no such card or account */
export function deletePaymentProfile({ state }: World, body: unknown) {
  const { customerProfileId, customerPaymentProfileId: id } = Deletion.parse(body);
  const profile = lookUp(state.data.profiles, customerProfileId);
  if (!profile || !lookUp(profile.paymentProfiles, id))
    throw new ApiError('E00040', 'The record cannot be found.');
  Reflect.deleteProperty(profile.paymentProfiles, id);
  return {};
}

const idOf = (profiles: World['state']['data']['profiles'], merchantCustomerId: string | undefined) =>
  merchantCustomerId === undefined
    ? undefined
    : Object.keys(profiles).find((id) => profiles[id]?.merchantCustomerId === merchantCustomerId);
