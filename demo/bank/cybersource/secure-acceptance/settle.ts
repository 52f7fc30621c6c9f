import { faultsOf, keepCard, type CardFault, type TypedCard } from '../cards.ts';
import type { Visit } from '../state.ts';
import { authorize, REASON_CODES, SystemError, type World } from '../transactions.ts';
import { signatureOf, type Fields } from './signature.ts';

/** `2026-11-21T10:00:00Z`, the only way a date may be written here. */
export const signedDate = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

/** What goes back to the shop: the outcome, and the request’s own fields as `req_…`; all of it signed. */
function replyOf({ fields }: Visit, outcome: Fields, now: Date): Fields {
  const echoed = Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !/^(signature|signed_|unsigned_)/.test(name))
      .map(([name, value]) => [`req_${name}`, value]),
  );
  const reply = { ...echoed, ...outcome, signed_date_time: signedDate(now) };
  const signed = { ...reply, signed_field_names: [...Object.keys(reply), 'signed_field_names'].join(',') };
  return { ...signed, signature: signatureOf(signed) };
}

/** Pays with a card, once per `transaction_uuid`; answers what is wrong with the card when it is not tried. */
export function payVisit(world: World, visit: Visit, card: TypedCard): readonly CardFault[] {
  const now = world.now();
  const faults = faultsOf(card, [], now);
  if (faults.length > 0) return faults;
  const { fields } = visit;
  visit.reply = {
    url: fields['override_custom_receipt_page'] ?? '',
    fields: replyOf(visit, isDouble(world, fields) ? DOUBLE : tryCard(world, fields, card, now), now),
  };
  return [];
}

const DOUBLE: Fields = {
  decision: 'ERROR',
  reason_code: '104',
  message: 'The access_key and transaction_uuid were used in another transaction.',
};

const isDouble = ({ state }: World, fields: Fields) =>
  Object.values(state.data.visits).some(
    (visit) =>
      visit.fields['transaction_uuid'] === fields['transaction_uuid'] &&
      visit.reply?.fields['decision'] === 'ACCEPT',
  );

function tryCard({ state }: World, fields: Fields, typed: TypedCard, now: Date): Fields {
  const card = keepCard(typed);
  try {
    const transaction = authorize(
      state.data,
      {
        card,
        code: fields['reference_number'] ?? '',
        amount: fields['amount'] ?? '',
        currency: fields['currency'] ?? '',
        isSale: fields['transaction_type'] === 'sale',
      },
      now,
    );
    const isFine = transaction.status === 'AUTHORIZED';
    return {
      decision: isFine ? 'ACCEPT' : 'DECLINE',
      reason_code: REASON_CODES[transaction.reason ?? 'approve'],
      message: isFine ? 'Request was processed successfully.' : 'Decline for CVV2 failure or by the issuer.',
      transaction_id: transaction.id,
      ...(isFine && { auth_amount: transaction.amount, auth_code: '831000' }),
      req_card_number: card.masked.replace(/X/g, 'x'),
    };
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    return { decision: 'ERROR', reason_code: REASON_CODES.SYSTEM_ERROR, message: 'General system failure.' };
  }
}

/** The buyer goes back without paying. */
export function cancelVisit({ now }: World, visit: Visit): void {
  visit.reply = {
    url: visit.fields['override_custom_cancel_page'] ?? '',
    fields: replyOf(visit, { decision: 'CANCEL', message: 'The consumer cancelled the transaction.' }, now()),
  };
}
