import { amountToPay, type Quote } from '../contract/quote.ts';
import { isSameMoney } from '../contract/money.ts';
import { standingOf, type Payment } from '../contract/payment.ts';
import { compact } from '../lib/compact.ts';
import type { Effect } from './effect.ts';
import { isUsable, methodIn, type Attempt, type Block, type Notice, type Open, type State } from './state.ts';

/** A new state and the one thing it waits for. */
export type Move = readonly [State, (Effect | undefined)?];

interface Shown {
  readonly quote: Quote;
  readonly blocked: Readonly<Record<string, Block>>;
  readonly method?: string | undefined;
  readonly saved?: string | undefined;
  readonly notice?: Notice | undefined;
  readonly attempt?: Attempt | undefined;
}

/** Shows the quote: with the wanted method's panel open where that can be used, else as a list. */
export function show({ quote, blocked, method, saved, notice, attempt }: Shown): Move {
  const rest = compact({ quote, blocked, notice, attempt });
  const wanted = methodIn(quote, method);
  if (!wanted || blocked[wanted.id] || !isUsable(wanted)) return [{ step: 'choosing', ...rest }];
  const isSavedThere = wanted.saved?.some(({ id }) => id === saved);
  return [
    compact({ step: 'preparing', ...rest, method: wanted.id, saved: isSavedThere ? saved : undefined }),
    { type: 'mount-panel', method: wanted.id },
  ];
}

/** The method a fresh quote opens with: the backend's wish, or the only one there is. */
const openingMethod = ({ selected, methods }: Quote): string | undefined =>
  selected ?? (methods.length === 1 ? methods[0]?.id : undefined);

/** Shows a quote for the first time. */
export function open(quote: Quote, notice?: Notice, attempt?: Attempt): Move {
  const method = openingMethod(quote);
  const first = methodIn(quote, method)?.saved?.[0]?.id;
  return show({ quote, blocked: {}, method, saved: first, notice, attempt });
}

/** Replaces the quote under the buyer's hands: the choice is kept where it is still allowed, else that is said. */
export function exchange(state: Partial<Open>, quote: Quote, notice = state.notice): Move {
  const { method, saved, attempt, blocked = {} } = state as Partial<Extract<Open, { step: 'ready' }>>;
  const before = methodIn(state.quote, method);
  const after = methodIn(quote, method);
  const isGone = before && !(after && isUsable(after, blocked));
  const said: Notice | undefined = isGone ? { kind: 'method-gone', label: before.label } : notice;
  return show({ quote, blocked, method, saved, notice: said, attempt });
}

/** What to say when the backend would not take the amount that was on the button. */
export function amountNotice(before: Quote, after: Quote, method: string): Notice {
  const from = amountToPay(before, methodIn(before, method));
  const to = amountToPay(after, methodIn(after, method));
  if (!isSameMoney(from, to)) return { kind: 'amount-changed', from, to };
  return { kind: 'problem', problem: { code: 'rejected', next: 'retry' } };
}

/** The payment of a quote that leaves nothing to choose: settled, or still under way. */
export function livePayment(quote: Quote): Payment | undefined {
  return quote.payment && standingOf(quote.payment) !== 'failed' ? quote.payment : undefined;
}
