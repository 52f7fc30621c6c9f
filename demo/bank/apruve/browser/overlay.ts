/** The script of every page inside Apruve's frame. It talks to nobody but the shop's page. */
declare const SHOP_ORIGIN: string;

/** What the frame tells apruve.js. */
export interface FromFrame {
  readonly apruve: 'ready' | 'launched' | 'complete' | 'closed';
  /** With `complete`. */
  readonly order?: string;
}

const tell = (apruve: FromFrame['apruve'], order?: string) => {
  parent.postMessage({ apruve, ...(order && { order }) } satisfies FromFrame, SHOP_ORIGIN);
};

/** Hands the order on, to be checked; what is not genuine gets no sign-in. */
async function check(handed: unknown): Promise<void> {
  const answer = await fetch('/apruve/checkout', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(handed),
  });
  const { visit, refused = '' } = (await answer.json()) as { visit?: string; refused?: string };
  location.replace(
    visit ? `/apruve/checkout/${visit}` : `/apruve/refused?${new URLSearchParams({ why: refused })}`,
  );
}

addEventListener('message', ({ source, origin, data }) => {
  if (source === parent && origin === SHOP_ORIGIN) void check(data);
});
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') tell('closed');
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-tell]')) {
  button.addEventListener('click', () => {
    tell('closed');
  });
  button.disabled = false;
}
const now = document.querySelector<HTMLElement>('[data-tell-now]');
if (now) tell(now.dataset['tellNow'] as FromFrame['apruve'], now.dataset['order']);
document.querySelector<HTMLElement>('input, button')?.focus();
