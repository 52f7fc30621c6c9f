import { Fault } from '../../contract/problem.ts';
import { renewAhead } from '../../lib/renew-ahead.ts';
import { openPanelRoot } from '../../ui/panel-root.ts';
import type { Panel, PanelContext } from '../provider.ts';
import type { InfinitePayConfig } from './config.ts';
import { openDebtor } from './debtor.ts';
import type { Part } from './part.ts';
import { openProducts } from './products.ts';

/**
 * Purchase on account, direct debit and installments. The credit check is between the servers; what the buyer says of
 * the company goes along with the payment.
 */
export function mountInfinitePay(
  box: HTMLElement,
  context: PanelContext<InfinitePayConfig>,
): Panel<InfinitePayConfig> {
  const { root, remove } = openPanelRoot(box);
  const message = document.createElement('p');
  message.className = 'error small';
  message.setAttribute('role', 'status');
  let stopWatching = () => {};
  const parts: Part[] = [];
  const changed = () => {
    context.changed(parts.length > 1 && parts.every(({ isComplete }) => isComplete));
  };

  /** The quote that brings a new key takes the notice away, so the sentence stands here too. */
  const expired = () => {
    const text = context.words.infinitePay.expired;
    message.textContent = text;
    // Not before the machine has heard of the fault: while a payment is made it asks for no quote.
    setTimeout(context.refresh);
    return new Fault({
      code: 'provider',
      next: 'retry',
      message: text,
      detail: 'The session key has expired.',
    });
  };
  const watch = ({ session }: InfinitePayConfig) => {
    stopWatching();
    stopWatching = renewAhead(session?.expires, context.refresh);
  };
  const unmount = () => {
    stopWatching();
    for (const part of parts) part.remove();
    remove();
  };

  try {
    parts.push(openDebtor(root, context, changed));
    parts.push(openProducts(root, context, { changed, expired }));
  } catch (error) {
    unmount();
    throw error;
  }
  root.append(message);
  changed();
  watch(context.config);

  return {
    async collect() {
      message.textContent = '';
      // From the last to the first, because each takes the focus to what it marks.
      const checked = parts
        .toReversed()
        .map((part) => part.check())
        .toReversed();
      const complete = checked.filter((one) => one !== undefined);
      if (complete.length < parts.length) throw new Fault({ code: 'invalid', next: 'retry' });
      const data: Record<string, unknown> = {};
      for (const one of complete) Object.assign(data, await one());
      return data;
    },
    update({ config }) {
      for (const part of parts) part.update?.(config);
      watch(config);
    },
    unmount,
  };
}
