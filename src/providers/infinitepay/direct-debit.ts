import { Fault } from '../../contract/problem.ts';
import { safeUrl } from '../../lib/safe-url.ts';
import { openSepaAccount } from '../../ui/bank-fields/open-sepa-account.ts';
import type { PanelContext } from '../provider.ts';
import type { DirectDebit, InfinitePayConfig } from './config.ts';
import type { Part } from './part.ts';
import { tokenize } from './tokenize.ts';

/** Most characters of a name in SEPA (EPC rulebook, attribute AT-14). */
const LONGEST_HOLDER = 70;

/** Asks for an account and the mandate for it. The account leaves this browser to the provider only. */
export function openDirectDebit(
  box: HTMLElement,
  product: DirectDebit,
  context: PanelContext<InfinitePayConfig>,
  { changed, expired }: { readonly changed: () => void; readonly expired: () => Fault },
): Part {
  const { words, locale } = context;
  const url = tokenUrlOf(product, context);
  let session = context.config.session;
  let isComplete = false;
  const form = openSepaAccount(box, {
    words,
    locale,
    bic: product.bic ?? false,
    longestHolder: LONGEST_HOLDER,
    consent: product.mandate,
    changed: (is) => {
      isComplete = is;
      changed();
    },
  });
  const isOver = () => session?.expires !== undefined && Date.parse(session.expires) <= Date.now();

  return {
    get isComplete() {
      return isComplete;
    },
    check: () => {
      const account = form.read();
      return (
        account &&
        (async () => {
          const tokenized = isOver() ? 'expired' : await tokenize(url, session?.key, account);
          if (tokenized === 'expired') throw expired();
          if ('token' in tokenized) return { bankToken: tokenized.token, mandateAccepted: true };
          form.mark(tokenized.field, tokenized.message);
          throw new Fault({ code: 'invalid', next: 'retry' });
        })
      );
    },
    update: (config) => {
      session = config.session;
    },
    remove: () => {
      form.remove();
    },
  };
}

/** @throws Fault when an account would be sent to the shop, or to where it may not be sent */
function tokenUrlOf({ tokenUrl }: DirectDebit, { method }: PanelContext<InfinitePayConfig>): URL {
  const url = safeUrl(tokenUrl);
  const why = !url
    ? 'only https: addresses are allowed'
    : url.origin === location.origin
      ? 'a bank account may not be sent to the shop: name an endpoint of InfinitePay’s'
      : method.origins && !method.origins.includes(url.origin)
        ? `its origin is not among the method’s origins (${method.origins.join(', ')})`
        : undefined;
  if (url && !why) return url;
  const detail = `Payment method “${method.id}” has the tokenUrl “${tokenUrl}”, but ${why ?? ''}.`;
  throw new Fault({ code: 'configuration', next: 'choose-another', detail });
}
