import { lookUp, newId, type Means, type Transaction } from '../state.ts';
import { DECLINED_ZIP } from '../test-cards.ts';
import type { World } from '../world.ts';
import { ApiError } from './api-error.ts';
import type { Charge } from './requests.ts';
import { DESCRIPTOR } from './tokenize.ts';

const INVALID_TOKEN = 'Invalid OTS Token.';

/** The card or account that is charged; a nonce is used up by this. @throws ApiError */
function meansOf({ state, now }: World, { payment, profile }: Charge): Means {
  if (payment && profile)
    throw new ApiError('E00095', 'ShippingProfileId is not allowed: give a payment or a profile, not both.');
  if (payment) {
    const { dataDescriptor, dataValue } = payment.opaqueData;
    const nonce = lookUp(state.data.nonces, dataValue);
    if (dataDescriptor !== DESCRIPTOR || !nonce || nonce.isUsed) throw new ApiError('E00114', INVALID_TOKEN);
    if (nonce.expires <= now().getTime()) throw new ApiError('E00115', 'Invalid OTS Token: it has expired.');
    nonce.isUsed = true;
    return nonce.means;
  }
  const customer = lookUp(state.data.profiles, profile?.customerProfileId);
  const means = lookUp(customer?.paymentProfiles ?? {}, profile?.paymentProfile.paymentProfileId);
  if (!means) throw new ApiError('E00040', 'The record cannot be found.');
  return means;
}

/** What becomes of a charge of these means: response code, reason and status. */
export function judge(means: Means, zip: string | undefined, isCapture: boolean) {
  if (!means.isTest) return { responseCode: '3', reasonCode: '6', status: 'generalError' } as const;
  if ([means.zip, zip].includes(DECLINED_ZIP))
    return { responseCode: '2', reasonCode: '2', status: 'declined' } as const;
  const status = isCapture ? 'capturedPendingSettlement' : 'authorizedPendingCapture';
  return { responseCode: '1', reasonCode: '1', status } as const;
}

const windowOf = ({ transactionSettings }: Charge): number => {
  const setting = transactionSettings?.setting.find(({ settingName }) => settingName === 'duplicateWindow');
  return Math.min(Number(setting?.settingValue ?? 120), 28_800);
};

/** A transaction of the same card, amount and invoice, not long ago. */
function duplicateOf({ state, now }: World, charge: Charge, means: Means): Transaction | undefined {
  const since = now().getTime() - windowOf(charge) * 1000;
  return Object.values(state.data.transactions).find(
    (other) =>
      other.responseCode === '1' &&
      Date.parse(other.submitTime) > since &&
      other.means.last4 === means.last4 &&
      Number(other.authAmount) === Number(charge.amount) &&
      other.invoiceNumber === charge.order?.invoiceNumber,
  );
}

/** Takes or reserves money, or refuses to. @throws ApiError when the request makes no sense */
export function charge(world: World, request: Charge): Transaction {
  if (Number(request.amount) === 0) throw new ApiError('E00027', 'A valid amount is required.');
  const means = meansOf(world, request);
  if (means.kind === 'bank' && request.transactionType === 'authOnlyTransaction')
    throw new ApiError('E00027', 'This transaction type is not accepted for eCheck.');
  const duplicate = duplicateOf(world, request, means);
  const outcome = judge(means, request.billTo?.zip, request.transactionType === 'authCaptureTransaction');
  const transaction: Transaction = {
    ...(duplicate ? { responseCode: '3', reasonCode: '11', status: 'generalError' } : outcome),
    transId: newId(11),
    type: request.transactionType,
    authAmount: Number(request.amount).toFixed(2),
    settleAmount: Number(request.amount).toFixed(2),
    currency: request.currencyCode ?? 'USD',
    ...request.order,
    means,
    authCode: means.kind === 'card' ? newId(6) : '',
    submitTime: world.now().toISOString(),
  };
  // A duplicate is refused before it becomes a transaction.
  if (!duplicate) world.state.data.transactions[transaction.transId] = transaction;
  return transaction;
}
