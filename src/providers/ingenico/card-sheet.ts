import type { PaymentProductField } from 'connect-sdk-client-js';
import { openForm } from '../../ui/form.ts';
import { Brands, type Brand } from './brands.ts';
import { answerOf } from './fault.ts';
import { fieldOf } from './product-field.ts';
import { offeredItem, valuesOf, type Sheet, type SheetWorld } from './sheet.ts';

const NUMBER = 'cardNumber';

/** Inputs for a new card: those of the cards group, then those of the product that the number turns out to be of. */
export async function openCardSheet({ place, vendor, context, changed }: SheetWorld): Promise<Sheet> {
  await offeredItem(vendor, 'cards');
  const session = await vendor.session();
  const group = await answerOf('card’s fields', session.getPaymentProductGroup('cards', vendor.details));
  const brands = new Brands(vendor);
  const { words } = context;
  let fields: readonly PaymentProductField[] = [];

  const form = openForm(place, {
    words,
    describe: (valueOf) => {
      const brand = brands.peek(valueOf(NUMBER), () => {
        form.refresh();
      });
      fields = fieldsFor(group.paymentProductFields, brand);
      return fields.map((field) => {
        if (field.id !== NUMBER) return fieldOf(field, words);
        return brand === 'refused'
          ? fieldOf(field, words, { refusal: words.card.brandUnknown })
          : fieldOf(field, words, { hint: brand?.displayHints.label });
      });
    },
    collect: (valueOf) =>
      valuesOf(
        fields.map(({ id }) => id),
        valueOf,
      ),
    changed,
  });

  return {
    async read() {
      const number = form.read()?.[NUMBER];
      if (!number) return undefined;
      const product = await brands.ask(number);
      if (product === 'refused') {
        form.mark(NUMBER, words.card.brandUnknown);
        return undefined;
      }
      // Drawn with what the product asks for, which may be more, then judged by it.
      form.read();
      const values = form.read();
      return values && { product, values };
    },
    remove() {
      form.remove();
    },
  };
}

/** The group's fields, in the product's version where there is one, and what only the product asks for. */
function fieldsFor(group: readonly PaymentProductField[], brand: Brand | undefined): PaymentProductField[] {
  const product = brand && brand !== 'refused' ? brand : undefined;
  const more = product?.paymentProductFields.filter(
    ({ id, dataRestrictions }) => dataRestrictions?.isRequired && !group.some((field) => field.id === id),
  );
  return [...group.map((field) => product?.getPaymentProductField(field.id) ?? field), ...(more ?? [])];
}
