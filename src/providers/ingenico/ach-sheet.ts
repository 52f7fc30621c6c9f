import type { PaymentProductFieldJSON } from 'connect-sdk-client-js';
import { consentField } from '../../ui/consent.ts';
import { openForm } from '../../ui/form.ts';
import { answerOf } from './fault.ts';
import { fieldOf } from './product-field.ts';
import { offeredItem, valuesOf, type Sheet, type SheetWorld } from './sheet.ts';

const ACH = 730;

/** Inputs for ACH, as the vendor describes them, with the backend's limits where it has other ones. */
export async function openAchSheet({ place, vendor, context, changed }: SheetWorld): Promise<Sheet> {
  await offeredItem(vendor, ACH);
  const { words, config, locale } = context;
  const { limits = {}, mandate } = config;
  const session = await vendor.session();
  const { json } = await answerOf('account’s fields', session.getPaymentProduct(ACH, vendor.details));
  const fields = json.fields?.map((field) => withLimit(field, limits[field.id])) ?? [];
  const limited = await vendor.open({ ...json, fields });
  const product = await limited.getPaymentProduct(ACH, vendor.details);
  const ids = product.paymentProductFields.map(({ id }) => id);

  const form = openForm(place, {
    words,
    describe: () => [
      ...product.paymentProductFields.map((field) => fieldOf(field, words)),
      ...(mandate ? [consentField(mandate, words, locale)] : []),
    ],
    collect: (valueOf) => valuesOf(ids, valueOf),
    changed,
  });

  return {
    read() {
      const values = form.read();
      return Promise.resolve(values && { product, values });
    },
    remove() {
      form.remove();
    },
  };
}

const withLimit = (field: PaymentProductFieldJSON, regularExpression: string | undefined) =>
  regularExpression === undefined
    ? field
    : {
        ...field,
        dataRestrictions: {
          isRequired: field.dataRestrictions?.isRequired ?? false,
          validators: { regularExpression: { regularExpression } },
        },
      };
