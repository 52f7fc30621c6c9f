import type { Gateway } from './gateway.ts';

/** A gateway whose methods also say whether user monitoring is on for this visitor. */
export const withMonitoring = (gateway: Gateway): Gateway => ({
  ...gateway,
  config: async (occasion) => {
    const config = await gateway.config(occasion);
    return { ...(config as object), userMonitoring: occasion.isMonitored };
  },
});
