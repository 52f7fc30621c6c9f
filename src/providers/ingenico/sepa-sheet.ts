import type { PaymentProductJSON } from 'connect-sdk-client-js';
import { openSepaAccount } from '../../ui/bank-fields/open-sepa-account.ts';
import { openForm } from '../../ui/form.ts';
import { textField } from '../../ui/text-field.ts';
import { offeredItem, type Sheet, type SheetWorld } from './sheet.ts';

const SEPA = 770;

/** What SEPA needs, and how long it may be. Not left to the vendor's answer, which need not describe these fields. */
const LONGEST = { iban: 50, accountHolderName: 30, debtorSurname: 70 } as const;

const sepaFields = Object.keys(LONGEST).map((id) => ({
  id,
  type: 'string',
  dataRestrictions: { isRequired: true, validators: {} },
}));

/** Inputs for SEPA direct debit, with the mandate. The surname is asked for where the shop does not know it. */
export async function openSepaSheet({ place, vendor, context, changed }: SheetWorld): Promise<Sheet> {
  const item = await offeredItem(vendor, SEPA);
  const session = await vendor.open({ ...(item.json as PaymentProductJSON), fields: sepaFields });
  const product = await session.getPaymentProduct(SEPA, vendor.details);
  const { words, locale, config } = context;
  const { mandate, debtorSurname: known } = config;
  const isComplete = { debtor: known !== undefined, account: false };
  const update = (part: keyof typeof isComplete) => (is: boolean) => {
    isComplete[part] = is;
    changed(isComplete.debtor && isComplete.account);
  };

  Object.assign(place.style, { display: 'grid', gap: 'calc(var(--_space) * 1.5)' });
  const { surname: label } = words.ingenico;
  const debtor =
    known === undefined
      ? openForm(place, {
          words,
          describe: () => [
            textField({
              id: 'surname',
              label,
              autocomplete: 'family-name',
              problem: (name) =>
                name.length > LONGEST.debtorSurname ? words.tooLong(label, LONGEST.debtorSurname) : undefined,
            }),
          ],
          collect: (valueOf) => valueOf('surname'),
          changed: update('debtor'),
        })
      : undefined;
  const account = openSepaAccount(place, {
    words,
    locale,
    bic: false,
    longestHolder: LONGEST.accountHolderName,
    ...(mandate && { consent: mandate }),
    changed: update('account'),
  });

  return {
    read() {
      const typed = account.read();
      // Last, because the focus goes to the first field that is wrong.
      const debtorSurname = debtor ? debtor.read() : known;
      if (!typed || !debtorSurname) return Promise.resolve(undefined);
      const values = { iban: typed.iban, accountHolderName: typed.holder, debtorSurname };
      return Promise.resolve({ product, values });
    },
    remove() {
      debtor?.remove();
      account.remove();
    },
  };
}
