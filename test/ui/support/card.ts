import { en } from '../../support/en.ts';
import { openCardFields, type CardFieldsOptions } from '../../../src/ui/card-fields/open-card-fields.ts';
import { openPanel } from './panel.ts';

const { card } = en;

/** A year in which a card that is typed today is good. */
export const YEAR = new Date().getFullYear() + 2;
/** As it is printed on the card. */
export const SHORT_YEAR = String(YEAR).slice(2);

/** Fields for a card in a panel, and what they tell about being complete. */
export async function openCard(options: Partial<CardFieldsOptions> = {}) {
  const panel = await openPanel();
  const told: boolean[] = [];
  const fields = openCardFields(panel.root, {
    words: en,
    locale: 'en',
    brands: [],
    cvv: 'required',
    holder: true,
    changed: (isComplete) => told.push(isComplete),
    ...options,
  });
  return { panel, fields, told };
}

/** The same with a whole card in them. */
export async function openFilledCard(options: Partial<CardFieldsOptions> = {}) {
  const opened = await openCard(options);
  const { panel } = opened;
  await panel.type(card.number, '4242424242424242');
  await panel.type(card.expiry, `1/${SHORT_YEAR}`);
  await panel.type(card.cvv, '123');
  await panel.type(card.holder, 'Ada Lovelace ');
  return opened;
}
