import { formatMoney, toMinor } from '../../../src/contract/money.ts';
import type { Backend } from '../backend.ts';
import type { InvoiceAccount } from './account.ts';
import { invoiceWordsIn } from './invoice-words.ts';
import type { Payer } from './payer.ts';
import { sayWhoPays } from './progress.ts';

/** Why this person may not pay the invoice now, whatever the amount; undefined when they may. */
export function refusePayer(
  backend: Backend,
  account: InvoiceAccount,
  payer: Payer,
  locale: string,
): string | undefined {
  const { document, balance, live } = account;
  const say = invoiceWordsIn(locale);
  switch (document.mark) {
    case 'disputed':
      return say.disputed;
    case 'canceled':
      return say.canceled;
    case 'in-collection':
      return say.inCollection;
    case undefined:
      break;
  }
  if (balance === 0n) return say.paid;
  if (live) return sayWhoPays(backend, live, document.number, payer, locale);
  return refuseLimit(backend, account, payer, locale);
}

/** Some people may pay only up to an amount; a colleague without a limit is named. */
function refuseLimit(
  { state }: Backend,
  { document: { total }, balance }: InvoiceAccount,
  { buyer, only }: Payer,
  locale: string,
): string | undefined {
  const amount = only ? undefined : buyer.invoiceLimits?.[total.currency];
  if (amount === undefined) return undefined;
  const limit = { amount, currency: total.currency };
  if (balance <= toMinor(limit)) return undefined;
  const say = invoiceWordsIn(locale);
  const other = state.data.buyers.find(
    ({ companyId, invoiceLimits }) => companyId === buyer.companyId && !invoiceLimits,
  );
  const who = other ? `${other.firstName} ${other.lastName}` : say.somebody;
  return say.overLimit(formatMoney(limit, locale), who);
}
