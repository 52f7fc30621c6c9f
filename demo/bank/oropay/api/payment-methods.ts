import * as z from 'zod';
import { brandOf, cvvLengthOf, passesLuhn } from '../brand.ts';
import { missing, notFound, wrongData } from '../error.ts';
import { lookUp, newId, type StoredCard } from '../state.ts';
import type { GpWorld } from '../world.ts';

const CardRequest = z.object({
  usage_mode: z.literal('SINGLE'),
  card: z.object({
    number: z.string().regex(/^\d{12,19}$/),
    expiry_month: z.string().regex(/^(0[1-9]|1[0-2])$/),
    expiry_year: z.string().regex(/^\d\d$/),
    cvv: z.string().regex(/^\d{3,4}$/),
  }),
  name: z.string().max(100).optional(),
});

/** GP-API’s names of the card’s fields in its refusals. */
const NAMES: Readonly<Record<string, string>> = {
  number: 'payment_method.card.number',
  expiry_month: 'payment_method.card.expiry_month',
  expiry_year: 'payment_method.card.expiry_year',
  cvv: 'payment_method.card.cvn.number',
};

/** How GP-API shows the number of a card. */
export const masked = (last4: string): string => 'X'.repeat(12) + last4;

/** A card as everybody may see it. */
export const showCard = ({ id, usage, number, month, year }: StoredCard) => ({
  id,
  usage_mode: usage,
  card: {
    brand: brandOf(number),
    masked_number_last4: masked(number.slice(-4)),
    expiry_month: month,
    expiry_year: year,
  },
});

/** `POST /payment-methods`: turns a card into a reference that is good for one payment. */
export async function createCard({ state, now }: GpWorld, body: unknown): Promise<object> {
  const request = CardRequest.safeParse(body);
  if (!request.success) {
    const field = String(request.error.issues[0]?.path.at(-1));
    throw request.error.issues[0]?.code === 'invalid_type'
      ? missing(field)
      : wrongData(NAMES[field] ?? field);
  }
  const { number, expiry_month: month, expiry_year: year, cvv } = request.data.card;
  if (!passesLuhn(number)) throw wrongData('payment_method.card.number (Luhn Check)');
  if (!brandOf(number)) throw missing('card type');
  if (cvv.length !== cvvLengthOf(number)) throw wrongData('payment_method.card.cvn.number');
  const thisMonth = now().toISOString().slice(2, 7).replace('-', '');
  if (year + month < thisMonth) throw wrongData('payment_method.card.expiry_year');
  // The security code is not kept.
  const card: StoredCard = { id: newId('PMT'), usage: 'SINGLE', isUsed: false, number, month, year };
  state.data.cards[card.id] = card;
  await state.save();
  return showCard(card);
}

/** `PATCH /payment-methods/{id}`: keeps a reference for later payments. */
export async function keepCard({ state }: GpWorld, id: string, body: unknown): Promise<object> {
  const card = usableCard({ state }, id);
  const request = z.object({ usage_mode: z.literal('MULTIPLE') }).safeParse(body);
  if (!request.success) throw wrongData('usage_mode');
  card.usage = 'MULTIPLE';
  await state.save();
  return showCard(card);
}

/** `DELETE /payment-methods/{id}`: forgets a card that was kept. */
export async function deleteCard({ state }: GpWorld, id: string): Promise<object> {
  const card = usableCard({ state }, id);
  Reflect.deleteProperty(state.data.cards, id);
  await state.save();
  return showCard(card);
}

/** The card behind a reference. @throws GpError when there is none, or it was good for one payment and that is made */
export function usableCard({ state }: Pick<GpWorld, 'state'>, id: string): StoredCard {
  const card = lookUp(state.data.cards, id);
  if (!card || (card.usage === 'SINGLE' && card.isUsed)) throw notFound('payment_method', id);
  return card;
}
