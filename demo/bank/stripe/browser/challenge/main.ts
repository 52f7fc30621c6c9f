import { Port } from '../port.ts';
import { shopOrigin } from '../shop-origin.ts';

/** What the page around the challenge can be told. */
export interface ChallengeHost extends Record<string, (payload: never) => unknown> {
  done(payload: null): void;
}

const shop = new Port<ChallengeHost, Record<string, never>>(() => window.parent, shopOrigin(), {});
const buttons = Array.from(document.querySelectorAll<HTMLButtonElement>('[data-decision]'));

async function decide(decision: string): Promise<void> {
  for (const button of buttons) button.disabled = true;
  await fetch(location.pathname, { method: 'POST', body: new URLSearchParams({ decision }) });
  await shop.call('done', null);
}

for (const button of buttons) {
  button.addEventListener('click', () => void decide(button.dataset['decision'] ?? 'close'));
  button.disabled = false;
}
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') void decide('close');
});
buttons[0]?.focus();
