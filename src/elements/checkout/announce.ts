import type { State } from '../../checkout/state.ts';
import { formatMoney, isSameMoney } from '../../contract/money.ts';
import type { CoreMessages } from '../../locales/en.ts';
import { publicState, type PublicState } from '../public-state.ts';

/** What a screen reader should say about a change that is otherwise only seen. Alerts speak for themselves. */
export function announcementOf(
  state: State,
  before: PublicState | undefined,
  words: CoreMessages,
  locale: string,
): string {
  switch (state.step) {
    case 'loading':
      return words.loading;
    case 'paying':
      return state.isSending ? words.sending : words.collecting;
    case 'acting':
      return state.isAsking ? '' : words.acting;
    case 'confirming':
      return words.confirming;
    case 'choosing':
    case 'preparing':
    case 'ready': {
      const { amount } = publicState(state);
      const isOther = amount && before?.amount && !isSameMoney(amount, before.amount);
      return isOther ? words.totalNow(formatMoney(amount, locale)) : '';
    }
    default:
      return '';
  }
}
