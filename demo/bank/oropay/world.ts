import type { State } from '../../support/state.ts';
import type { Acs } from '../acs/acs.ts';
import type { GpState } from './state.ts';

/** What every part of the sandbox shares. */
export interface GpWorld {
  /** Where it is mounted: `http://127.0.0.1:5174/oropay`. */
  readonly base: string;
  readonly shopOrigin: string;
  readonly state: State<GpState>;
  readonly now: () => Date;
  readonly acs: Acs;
}
