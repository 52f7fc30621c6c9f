import * as z from 'zod';
import { readJwt } from '../jwt.ts';
import { lookUp, newTransactionId, type FollowOn, type Transaction } from '../state.ts';
import { authorize, statusOf, SystemError, type World } from '../transactions.ts';
import { AmountDetails, invalidRequest, Reference, type Answer } from './answer.ts';
import { useProof } from './payer-authentication.ts';

const required = z.string().min(1);

/** `POST /pts/v2/payments`. */
export const PaymentRequest = z.object({
  clientReferenceInformation: Reference,
  processingInformation: z.object({
    capture: z.boolean().default(false),
    commerceIndicator: z.enum(['internet', 'vbv', 'vbv_attempted']),
  }),
  consumerAuthenticationInformation: z
    .object({ cavv: required, eciRaw: required, paSpecificationVersion: required })
    .optional(),
  tokenInformation: z.object({ transientTokenJwt: required }),
  orderInformation: z.object({
    amountDetails: AmountDetails,
    billTo: z.object({
      firstName: required,
      lastName: required,
      address1: required,
      locality: required,
      country: z.string().length(2),
      email: required,
    }),
  }),
});

/** `POST …/captures`, `…/reversals` and `…/refunds`. */
export const FollowOnRequest = z.object({
  clientReferenceInformation: Reference,
  orderInformation: z.object({ amountDetails: AmountDetails }).optional(),
  reversalInformation: z.object({ amountDetails: AmountDetails }).optional(),
});

/** `POST /tss/v2/searches`: only by the merchant's reference. */
export const SearchRequest = z.object({ query: z.string().regex(/^clientReferenceInformation\.code:\S+$/) });

const show = (transaction: Transaction) => ({
  id: transaction.id,
  submitTimeUtc: transaction.at,
  status: transaction.status,
  clientReferenceInformation: { code: transaction.code },
  orderInformation: {
    amountDetails: { authorizedAmount: transaction.amount, currency: transaction.currency },
  },
  ...(transaction.reason
    ? { errorInformation: { reason: transaction.reason, message: 'Decline - the issuer said no.' } }
    : { processorInformation: { approvalCode: '831000' } }),
});

/** Authorizes a transient token's card. A token is good once, whatever comes of it. */
export async function pay(world: World, request: z.infer<typeof PaymentRequest>): Promise<Answer> {
  const { state, now } = world;
  const { clientReferenceInformation, processingInformation, tokenInformation, orderInformation } = request;
  const jti = readJwt(state.data.key, tokenInformation.transientTokenJwt)?.jti;
  const token = lookUp(state.data.tokens, jti);
  if (!token || token.isUsed)
    return invalidRequest('INVALID_DATA', 'The transient token is unknown or was used.');
  if (token.expires <= now().getTime())
    return invalidRequest('INVALID_DATA', 'The transient token has expired.');
  const { totalAmount, currency } = orderInformation.amountDetails;
  if (processingInformation.commerceIndicator !== 'internet') {
    const { cavv } = request.consumerAuthenticationInformation ?? {};
    if (!(await useProof(world, jti ?? '', cavv, { amount: totalAmount, currency })))
      return invalidRequest('INVALID_DATA', 'The CAVV proves nothing for this payment.');
  }
  token.isUsed = true;
  try {
    const transaction = authorize(
      state.data,
      {
        card: token.card,
        code: clientReferenceInformation.code,
        amount: totalAmount,
        currency,
        isSale: processingInformation.capture,
      },
      now(),
    );
    return { status: 201, body: show(transaction) };
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return { status: 502, body: { status: 'SERVER_ERROR', reason: 'SYSTEM_ERROR', message: error.message } };
  }
}

const STATUSES = { capture: 'PENDING', reversal: 'REVERSED', refund: 'PENDING' } as const;

/** Captures, reverses or refunds a payment. The same code gets the first answer again. */
export function follow(
  { state }: World,
  id: string,
  type: FollowOn['type'],
  request: z.infer<typeof FollowOnRequest>,
): Answer {
  const transaction = lookUp(state.data.transactions, id);
  if (!transaction)
    return { status: 404, body: { status: 'NOT_FOUND', message: 'There is no such payment.' } };
  const { code } = request.clientReferenceInformation;
  const details = (request.orderInformation ?? request.reversalInformation)?.amountDetails;
  if (!details || details.currency !== transaction.currency)
    return invalidRequest('MISSING_FIELD', 'Give the amount in the currency of the payment.');
  const { followOns } = transaction;
  const earlier = followOns.find((one) => one.type === type && one.code === code);
  if (!earlier) {
    const refusal = refusalOf(transaction, type, Number(details.totalAmount));
    if (refusal) return invalidRequest('NOT_VOIDABLE', refusal);
  }
  const done = earlier ?? { id: newTransactionId(), type, amount: details.totalAmount, code };
  if (!earlier) followOns.push(done);
  return { status: 201, body: { id: done.id, status: STATUSES[type], clientReferenceInformation: { code } } };
}

function refusalOf(transaction: Transaction, type: FollowOn['type'], amount: number): string | undefined {
  const { amount: total, followOns } = transaction;
  const status = statusOf(transaction);
  if (type === 'refund') {
    const refunded = followOns
      .filter((one) => one.type === 'refund')
      .reduce((sum, one) => sum + Number(one.amount), 0);
    if (status !== 'TRANSMITTED') return 'Only what was captured can be refunded.';
    return refunded + amount > Number(total) + 1e-9 ? 'That is more than was captured.' : undefined;
  }
  if (status === 'DECLINED' || status === 'REVERSED') return `The payment is ${status}.`;
  if (type === 'capture' && status !== 'AUTHORIZED') return 'It was captured before.';
  return amount > Number(total) ? 'That is more than was authorized.' : undefined;
}

/** What is known of the merchant's reference, newest first. */
export function search({ state }: World, { query }: z.infer<typeof SearchRequest>): Answer {
  const code = query.slice(query.indexOf(':') + 1);
  const found = Object.values(state.data.transactions).filter((transaction) => transaction.code === code);
  const transactionSummaries = found.toReversed().map((transaction) => ({
    ...show(transaction),
    applicationInformation: { status: statusOf(transaction) },
  }));
  return { status: 201, body: { totalCount: found.length, _embedded: { transactionSummaries } } };
}
