/*
 * The shop's consent tool, and a readout of what the monitor does on this page. Tender knows nothing of either: a
 * shop tells it by one event, and finds what it came to on the monitor's own tag.
 */
const banner = document.querySelector('.consent');
const monitor = document.querySelector('script[data-endpoint]');

function choose(consent) {
  document.cookie = `consent=${consent}; Path=/; SameSite=Lax`;
  banner.dataset.consent = consent;
  document.dispatchEvent(new CustomEvent('tender-consent', { detail: { given: consent === 'given' } }));
}

banner?.addEventListener('click', ({ target }) => {
  if (target.value) choose(target.value);
});

// Another setting counts from the next visit on, and this is where the demo begins one.
document.querySelector('[data-begins-visit]').addEventListener('submit', () => {
  for (const name of Object.keys(sessionStorage)) {
    if (/^tender-(consent|monitoring)/.test(name)) sessionStorage.removeItem(name);
  }
});

function say(line, word) {
  const element = document.querySelector(`#now-${line}`);
  const text = JSON.parse(element.dataset.words)[word] ?? word;
  if (element.textContent !== text) element.textContent = text;
}

function readOut() {
  say('script', window.Stripe ? 'there' : 'absent');
  say('decision', monitor.dataset.monitoring ?? 'open');
  const signals = [
    navigator.globalPrivacyControl && 'Global Privacy Control',
    navigator.doNotTrack === '1' && 'Do Not Track',
  ].filter(Boolean);
  say('signals', signals.join(', ') || 'none');
}

readOut();
new MutationObserver(readOut).observe(monitor, { attributeFilter: ['data-monitoring'] });
// Stripe.js tells nobody that it has come, but its tag does.
new MutationObserver((records) => {
  for (const { addedNodes } of records) {
    for (const node of addedNodes) node.addEventListener('load', readOut);
  }
}).observe(document.head, { childList: true });
