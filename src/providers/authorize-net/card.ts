import type { Customer } from '../../contract/order.ts';
import { digitsUpTo } from '../../lib/notation.ts';
import type { Messages } from '../../locales/en.ts';
import { openCardFields, type CardData, type CardField } from '../../ui/card-fields/open-card-fields.ts';
import { openForm } from '../../ui/form.ts';
import { textField } from '../../ui/text-field.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { openAcceptJs } from './accept-js.ts';
import type { AuthorizeNetConfig } from './config.ts';
import type { Slip } from './errors.ts';
import { invalid, openForms, requireInput } from './forms.ts';

/** Most characters that Accept.js takes. A postal code that is longer is left out. */
const LONGEST_ZIP = 20;
const LONGEST_NAME = 64;

/**
 * A card in inputs of ours. Paying makes a fresh nonce every time, because one works once and for 15 minutes only.
 * A saved card needs none; its security code is asked for where the shop wants it.
 */
export async function mountCard(
  box: HTMLElement,
  context: PanelContext<AuthorizeNetConfig>,
): Promise<Panel<AuthorizeNetConfig>> {
  const { config, words, locale } = context;
  const { allowedCreditCards, requireCvv = true, askHolder = false, savedCvv = false } = config;
  const tokenize = await openAcceptJs(context);
  let { order } = context;
  const forms = openForms(
    box,
    context,
    (root, changed) =>
      openCardFields(root, {
        words,
        locale,
        brands: allowedCreditCards ?? [],
        cvv: requireCvv ? 'required' : 'none',
        holder: askHolder,
        changed,
      }),
    savedCvv ? (root, changed) => openCvv(root, words, changed) : undefined,
  );

  return {
    takesSaved: savedCvv,
    async collect({ saved }) {
      if (saved !== undefined) return forms.saved && requireInput(forms.saved);
      const card = requireInput(forms.fresh);
      const result = await tokenize({ cardData: cardDataOf(card, order?.customer) });
      if ('dataValue' in result) return result;
      const places = placesOf(card, config, words);
      for (const slip of result) {
        const place = places[slip];
        if (place) forms.fresh.mark(...place);
      }
      throw invalid();
    },
    update({ saved, order: now }) {
      order = now;
      forms.show(saved);
    },
    unmount: forms.remove,
  };
}

/** The security code of a saved card, whose scheme we do not know. */
const openCvv = (root: HTMLElement, words: Messages, changed: (isComplete: boolean) => void) =>
  openForm<'cvv', { readonly cvv: string }>(root, {
    words,
    describe: () => [
      textField({
        id: 'cvv',
        label: words.card.cvv,
        autocomplete: 'cc-csc',
        keyboard: 'numeric',
        notation: digitsUpTo(4),
        problem: (digits) => (digits.length < 3 ? words.card.cvvWrong(3) : undefined),
      }),
    ],
    collect: (valueOf) => ({ cvv: valueOf('cvv') }),
    changed,
  });

/** What Accept.js gets: the card, and what the shop knows of the buyer, for the bank’s checks. */
function cardDataOf({ number, month, year, cvv, holder }: CardData, customer: Customer | undefined) {
  const { postalCode = '', name } = customer?.billingAddress ?? {};
  const fullName = (holder ?? name ?? customer?.name ?? '').slice(0, LONGEST_NAME);
  return {
    cardNumber: number,
    month,
    year,
    ...(cvv && { cardCode: cvv }),
    ...(postalCode && postalCode.length <= LONGEST_ZIP && { zip: postalCode }),
    ...(fullName && { fullName }),
  };
}

/** Where a slip is marked, and with which words; not at all where the buyer has no input for it. */
function placesOf(
  { brand }: CardData,
  { requireCvv = true, askHolder = false }: AuthorizeNetConfig,
  { card, tooLong }: Messages,
): Partial<Record<Slip, readonly [CardField, string]>> {
  return {
    number: ['number', card.numberWrong],
    expiry: ['expiry', card.expiryWrong],
    expired: ['expiry', card.expired],
    ...(requireCvv && { cvv: ['cvv', card.cvvWrong(brand === 'american_express' ? 4 : 3)] }),
    ...(askHolder && { cardHolder: ['holder', tooLong(card.holder, LONGEST_NAME)] }),
  };
}
