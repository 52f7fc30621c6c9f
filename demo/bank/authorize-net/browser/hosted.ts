/**
 * Accept Hosted’s form. In a frame it speaks to the shop through the shop’s own communicator page, in a frame of this
 * page; as a page of its own it ends with a receipt.
 */
const form = document.querySelector('form');
const alertBox = document.querySelector('[role=alert]');
const receipt = document.querySelector<HTMLElement>('#receipt');
const communicator = document.querySelector('iframe');
let opened: Promise<unknown> | undefined;

/**
 * The first message goes by the address, the others as messages once that page can hear them: a communicator page has
 * to understand both.
 */
const tell = (message: string) => {
  if (!communicator?.dataset['url']) return;
  const { url } = communicator.dataset;
  if (opened) {
    void opened.then(() => communicator.contentWindow?.postMessage(message, new URL(url).origin));
    return;
  }
  opened = new Promise((resolve) => {
    communicator.addEventListener('load', resolve, { once: true });
  });
  communicator.src = `${url}#${message}`;
};

const query = (values: Readonly<Record<string, string>>) => new URLSearchParams(values).toString();

async function pay(target: HTMLFormElement): Promise<void> {
  const response = await fetch('pay', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(target))),
  });
  const answer = (await response.json()) as { error?: string; transaction?: object };
  // A decline stays here: the buyer may try another card.
  if (alertBox) alertBox.textContent = answer.error ?? '';
  if (!answer.transaction) return;
  target.hidden = receipt !== null;
  if (receipt) receipt.hidden = false;
  tell(query({ action: 'transactResponse', response: JSON.stringify(answer.transaction) }));
}

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  void pay(form);
});
document.querySelector('#cancel')?.addEventListener('click', () => {
  tell(query({ action: 'cancel' }));
});
for (const button of document.querySelectorAll('button')) button.disabled = false;
const { width, height } = document.documentElement.getBoundingClientRect();
tell(query({ action: 'resizeWindow', width: String(Math.ceil(width)), height: String(Math.ceil(height)) }));
