import { timeOf, type Backend } from '../backend.ts';
import type { Notice, ProviderAnswer } from '../gateways/gateway.ts';
import { recordMovement } from '../ledger.ts';
import { runExclusively } from '../lock.ts';
import type { MerchantState } from '../model.ts';
import type { StoredPayment } from '../model/payment.ts';
import { applyAnswer } from '../payments/apply-answer.ts';
import { findStanding, isFailed } from '../payments/find-payment.ts';
import { gatewayOf, toSale } from '../payments/sale.ts';
import type { HeardAs } from './heard-event.ts';
import { findEvent, noteEvent } from './note-event.ts';

/**
 * Acts on what a provider reported. The report only says where to look: the provider is asked how things are now, so
 * that reports may come late, twice, or in any order.
 * @throws FateUnknown when the provider does not answer; then the report has not been taken
 */
export async function takeNotice(backend: Backend, provider: string, notice: Notice): Promise<HeardAs> {
  const { id, type, reference } = notice;
  return runExclusively(backend.state, [`webhook:${provider}:${id}`], async () => {
    const known = findEvent(backend, provider, id);
    const payment = known ? undefined : findAbout(backend.state.data, provider, notice);
    const outcome = known ? 'seen' : await act(backend, notice, payment);
    await noteEvent(backend, {
      id,
      provider,
      type,
      outcome,
      ...(reference !== undefined && { reference }),
      ...(payment && { payment: payment.id }),
    });
    return outcome;
  });
}

async function act(
  backend: Backend,
  { reference, forgotten }: Notice,
  payment: StoredPayment | undefined,
): Promise<HeardAs> {
  if (forgotten !== undefined) return forget(backend.state.data, forgotten);
  if (reference === undefined) return 'ignored';
  if (!payment) return 'unmatched';
  const keys = payment.payables.map((payable) => payable.id);
  return runExclusively(backend.state, keys, () => catchUp(backend, payment));
}

/**
 * The payment that a transaction belongs to. One that failed and was tried again shares its transaction with the next:
 * then it is the newest one's.
 */
function findAbout(
  { payments }: MerchantState,
  provider: string,
  { reference, payment: id }: Notice,
): StoredPayment | undefined {
  const found = new Set<string>();
  for (const payment of payments) {
    const isAbout =
      payment.id === id ||
      (reference !== undefined &&
        (payment.reference === reference || payment.parts?.some((part) => part.reference === reference))) ||
      (payment.continues !== undefined && payment.request !== undefined && found.has(payment.continues));
    if (isAbout && payment.method.provider === provider) found.add(payment.id);
  }
  return payments.findLast((payment) => found.has(payment.id));
}

async function catchUp(backend: Backend, payment: StoredPayment): Promise<HeardAs> {
  if (wasGivenBack(payment)) return 'seen';
  const gateway = gatewayOf(backend, payment);
  const sale = toSale(backend, payment);
  // One whose first call was never answered is started again: its attempt is the provider's idempotency key.
  const answer = await (payment.request ? gateway.pay(sale) : gateway.read(sale));
  if (isFailed(payment) && isTooLate(backend.state.data, payment, answer)) {
    await giveBack(backend, payment, answer);
    return 'returned';
  }
  applyAnswer(backend, payment, answer);
  await backend.state.save();
  return 'applied';
}

/** Whether money came for a payment that was given up, when something else has already paid for the same. */
function isTooLate(state: MerchantState, payment: StoredPayment, { status }: ProviderAnswer): boolean {
  if (status !== 'succeeded' && status !== 'authorized') return false;
  const standing = findStanding(
    state,
    payment.payables.map(({ id }) => id),
  );
  return standing !== undefined;
}

/** Name of the refund that gives back what came too late. */
const TOO_LATE = 'too-late';

const wasGivenBack = ({ refunds }: StoredPayment) => refunds.some(({ key }) => key === TOO_LATE);

/** Nobody pays twice: what came too late goes back at once, and the ledger shows both. */
async function giveBack(backend: Backend, payment: StoredPayment, answer: ProviderAnswer): Promise<void> {
  const gateway = gatewayOf(backend, payment);
  const sale = toSale(backend, payment);
  const { amount } = payment;
  const at = timeOf(backend).toISOString();
  if (answer.status === 'authorized') {
    await gateway.void(sale);
  } else {
    const made = await gateway.refund(sale, { amount, key: `${payment.attempt}-${TOO_LATE}` });
    recordMovement(backend, payment, 'charge', amount);
    for (const refund of [made].flat().map((each) => ({ amount, ...each }))) {
      payment.refunds.push({ ...refund, key: TOO_LATE, reason: 'Paid by another payment meanwhile', at });
      recordMovement(backend, payment, 'refund', refund.amount);
    }
  }
  const note = 'The money came after another payment had settled this: it was given back.';
  payment.history.push({ status: payment.status, at, note });
  await backend.state.save();
}

/** A card that its owner removed elsewhere is not offered here any more. */
function forget({ savedMethods }: MerchantState, token: string): HeardAs {
  const index = savedMethods.findIndex((saved) => saved.token === token);
  if (index < 0) return 'unmatched';
  savedMethods.splice(index, 1);
  return 'applied';
}
