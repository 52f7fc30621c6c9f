import { Fault } from '../../contract/problem.ts';
import { openUsAccount } from '../../ui/bank-fields/open-us-account.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { OroPayConfig } from './config.ts';

/** As many characters of a name as GP-API takes. */
const LONGEST_NAME = 100;

/**
 * ACH. GP-API has no hosted fields for bank accounts, so the inputs are ours and what is typed goes to the backend,
 * once, when the buyer pays: nowhere else, and never before.
 */
export function mountBankDebit(box: HTMLElement, context: PanelContext<OroPayConfig>): Panel<OroPayConfig> {
  const { words, locale, config, changed } = context;
  const { root, remove } = openPanelRoot(box);
  const form = openUsAccount(root, {
    words,
    locale,
    changed,
    types: config.accountTypes ?? ['checking', 'savings'],
    confirm: true,
    longestHolder: LONGEST_NAME,
    ...(config.consent && { consent: config.consent }),
  });
  return {
    collect() {
      const account = form.read();
      if (!account) throw new Fault({ code: 'invalid', next: 'retry', message: words.checkFields });
      const { holder, routing, account: number, type } = account;
      return { account: { holder, routingNumber: routing, accountNumber: number, type }, agreed: true };
    },
    unmount() {
      form.remove();
      remove();
    },
  };
}
