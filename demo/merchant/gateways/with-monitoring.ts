import type { State } from '../../support/state.ts';
import type { MerchantState } from '../model.ts';
import type { Gateway } from './gateway.ts';

/** A gateway whose methods also say whether the shop has user monitoring on. */
export const withMonitoring = (gateway: Gateway, { data }: State<MerchantState>): Gateway => ({
  ...gateway,
  config: async (occasion) => {
    const config = await gateway.config(occasion);
    return { ...(config as object), userMonitoring: data.settings.monitoring.enabled };
  },
});
