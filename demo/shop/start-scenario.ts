import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { MerchantState } from '../merchant/model.ts';
import { faultsToQuery } from '../sandbox/faults.ts';
import { sandboxMap } from '../sandbox/sandbox-map.ts';
import type { State } from '../support/state.ts';
import { addCheckouts } from './new-checkout.ts';
import { providerScenario } from './provider-scenarios.ts';
import { SCENARIOS, type Scenario } from './scenarios.ts';

/** Where the sandbox keeps what it does to vendors' scripts in this browser. */
const SCRIPTS_COOKIE = 'sandbox-faults';

/** `GET /demo/new?scenario=<name>`: a fresh checkout every time, so that a link can be opened again and again. */
export async function startScenario(context: Context, state: State<MerchantState>): Promise<Response> {
  const name = context.req.query('scenario') ?? '';
  const scenario = findScenario(name);
  if (!scenario) {
    const names = Object.keys(SCENARIOS).join(', ');
    return context.text(`There is no scenario “${name}”. Choose one of these: ${names}.`, 404);
  }
  const [checkout, other] = addCheckouts(state.data, scenario);
  await state.save();
  troubleScripts(context, scenario);
  const query = new URLSearchParams({
    ...(scenario.embed && { embed: scenario.embed }),
    ...(scenario.fault !== undefined && { fault: scenario.fault }),
    ...(other && { with: other.id }),
  }).toString();
  return context.redirect(`/checkout/${checkout.id}${query && `?${query}`}`, 303);
}

const findScenario = (name: string): Scenario | undefined =>
  Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : providerScenario(name);

/** Lets vendors' scripts fail in this browser, or makes them well again after a scenario that did. */
function troubleScripts(context: Context, { scripts }: Scenario): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
  if (!scripts) {
    deleteCookie(context, SCRIPTS_COOKIE, options);
    return;
  }
  const faults = Object.fromEntries(sandboxMap('', {}).map(({ from }) => [from, scripts]));
  setCookie(context, SCRIPTS_COOKIE, faultsToQuery(faults), options);
}
