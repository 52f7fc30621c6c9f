import { openUsAccount, type UsAccount, type UsAccountField } from '../../ui/bank-fields/open-us-account.ts';
import { consentField } from '../../ui/consent.ts';
import { openForm } from '../../ui/form.ts';
import type { Messages } from '../../locales/en.ts';
import type { Panel, PanelContext } from '../provider.ts';
import { openAcceptJs } from './accept-js.ts';
import type { AuthorizeNetConfig } from './config.ts';
import type { Slip } from './errors.ts';
import { invalid, openForms, requireInput } from './forms.ts';

/** What Accept.js takes of a name and of an account number. */
const LONGEST_NAME = 22;
const DIGITS = [4, 17] as const;
const TYPES = ['checking', 'savings', 'businessChecking'] as const;

/** A debit from a US account, in inputs of ours. The buyer agrees to each debit, also to one from a saved account. */
export async function mountECheck(
  box: HTMLElement,
  context: PanelContext<AuthorizeNetConfig>,
): Promise<Panel<AuthorizeNetConfig>> {
  const { config, words, locale } = context;
  const consent = { text: config.confirmationText ?? '' };
  const tokenize = await openAcceptJs(context);
  const forms = openForms(
    box,
    context,
    (root, changed) =>
      openUsAccount(root, {
        words,
        locale,
        types: config.accountTypes ?? TYPES,
        digits: DIGITS,
        confirm: true,
        longestHolder: LONGEST_NAME,
        consent,
        changed,
      }),
    (root, changed) =>
      openForm<'consent', object>(root, {
        words,
        describe: () => [consentField(consent, words, locale)],
        collect: () => ({}),
        changed,
      }),
  );

  return {
    takesSaved: true,
    async collect({ saved }) {
      if (saved !== undefined) return forms.saved && requireInput(forms.saved);
      const result = await tokenize({ bankData: bankDataOf(requireInput(forms.fresh)) });
      if ('dataValue' in result) return result;
      const places = placesOf(words);
      for (const slip of result) {
        const place = places[slip];
        if (place) forms.fresh.mark(...place);
      }
      throw invalid();
    },
    update({ saved }) {
      forms.show(saved);
    },
    unmount: forms.remove,
  };
}

/** Debits of companies are `CCD`, those of people on the web `WEB`, as NACHA calls them. */
const bankDataOf = ({ type = 'checking', routing, account, holder }: UsAccount) => ({
  accountNumber: account,
  routingNumber: routing,
  nameOnAccount: holder,
  accountType: type,
  echeckType: type === 'businessChecking' ? 'CCD' : 'WEB',
});

/** Where a slip is marked, and with which words. */
const placesOf = ({ bank, tooLong }: Messages): Partial<Record<Slip, readonly [UsAccountField, string]>> => ({
  account: ['account', bank.accountLength(...DIGITS)],
  routing: ['routing', bank.routingWrong],
  accountHolder: ['holder', tooLong(bank.holder, LONGEST_NAME)],
});
