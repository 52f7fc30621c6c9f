import { boolean, object, string, type Infer } from './schema.ts';

/** Whether storefront pages load a provider's fraud signals, asked by the monitor script. */
export const Monitoring = object(
  {
    enabled: boolean,
  },
  {
    /** The provider's publishable key, for a script that needs one. */
    publishableKey: string,
    /** Whether Do-Not-Track and Global Privacy Control switch it off for a visitor. */
    respectPrivacySignals: boolean,
  },
);
export type Monitoring = Infer<typeof Monitoring>;
