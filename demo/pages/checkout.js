/*
 * The shop's own script: saves what the buyer changes, shows the new prices, and then tells Tender to look again.
 * It knows one method of the widget.
 */
const cart = document.querySelector('#cart');
const notice = document.querySelector('#notice');
const csrf = () => document.cookie.match(/(?:^|; )_csrf=([^;]*)/)?.[1] ?? '';

/** `shippingAddress.city` in the form is `{ shippingAddress: { city } }` in the request. */
function readCart() {
  const change = {};
  for (const [name, text] of new FormData(cart)) {
    const [group, part] = name.split('.');
    if (part) (change[group] ??= {})[part] = text;
    else change[group] = text;
  }
  return change;
}

function show({ lines, parts, ...texts }) {
  for (const { sku, price, total } of lines)
    Object.assign(texts, { [`price-${sku}`]: price, [`line-${sku}`]: total });
  for (const element of document.querySelectorAll('[data-live]')) {
    element.textContent = texts[element.dataset.live] ?? element.textContent;
  }
  const rows = parts.map(([label, amount]) => {
    const row = document.createElement('div');
    row.append(document.createElement('dt'), document.createElement('dd'));
    row.firstChild.textContent = label;
    row.lastChild.textContent = amount;
    return row;
  });
  for (const row of document.querySelectorAll('.totals > :not(.total)')) row.remove();
  document.querySelector('.totals').prepend(...rows);
}

async function save(control) {
  const response = await fetch(cart.action, {
    method: 'PATCH',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': document.documentElement.lang,
      'X-CSRF-Header': csrf(),
    },
    body: JSON.stringify(readCart()),
  });
  const answer = await response.json();
  notice.textContent = response.ok ? '' : (answer.detail ?? cart.dataset.failed);
  if (!response.ok) return;
  if (control.name === 'buyer') {
    location.reload();
    return;
  }
  show(answer);
  for (const widget of document.querySelectorAll('tender-checkout, acme-portal')) await widget.refresh?.();
}

// One after the other: the last change is the one that stays.
let saving = Promise.resolve();
document.addEventListener('change', ({ target }) => {
  if (target.form !== cart || !cart.reportValidity()) return;
  saving = saving.then(() => save(target)).catch(() => (notice.textContent = cart.dataset.failed));
});
