import { defineProvider } from '../provider.ts';
import { CheckMoneyOrderConfig } from './config.ts';
import { mountCheckMoneyOrder } from './panel.ts';

/** Check or money order: the buyer sends paper, the seller captures when it is there. */
export const checkMoneyOrder = defineProvider({
  config: CheckMoneyOrderConfig,
  mount: mountCheckMoneyOrder,
  needsCoreWordsOnly: true,
});
