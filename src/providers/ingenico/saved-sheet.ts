import { Fault } from '../../contract/problem.ts';
import { openForm } from '../../ui/form.ts';
import { answerOf } from './fault.ts';
import { fieldOf } from './product-field.ts';
import { valuesOf, type Sheet, type SheetWorld } from './sheet.ts';

/** Inputs for what an account on file does not hold: the security code. */
export async function openSavedSheet(
  { place, vendor, context, changed }: SheetWorld,
  saved: string,
): Promise<Sheet> {
  const { words, config } = context;

  const stored = config.accounts?.[saved];

  /** Accounts are listed anew by every session. */
  const find = async () => {
    const session = await vendor.session();
    const id = Number(stored?.product);
    const product = stored && (await answerOf('product', session.getPaymentProduct(id, vendor.details)));
    const account = product?.accountsOnFile.find((one) => one.getAttribute('alias')?.value === stored?.alias);
    if (product && account) return { product, account };
    const detail =
      `The client session lists no account on file for the saved method “${saved}”: create it with the buyer’s ` +
      'tokens, and send the token’s product and alias in config.accounts.';
    throw new Fault({ code: 'configuration', next: 'choose-another', detail });
  };

  const { product, account } = await find();
  const missing = product.paymentProductFields.filter(({ id, dataRestrictions }) => {
    const held = account.getAttribute(id);
    return dataRestrictions?.isRequired && (!held || held.status === 'MUST_WRITE');
  });
  const form = openForm(place, {
    words,
    describe: () => missing.map((field) => fieldOf(field, words)),
    collect: (valueOf) =>
      valuesOf(
        missing.map(({ id }) => id),
        valueOf,
      ),
    changed,
  });

  return {
    async read() {
      const values = form.read();
      return values && { values, ...(await find()) };
    },
    remove() {
      form.remove();
    },
  };
}
