// What a shop with a list of its own writes: it asks its backend, draws its table, and tells the tag what to pay.

const table = document.querySelector('#own-list');
const payment = document.querySelector('#payment');
const notice = document.querySelector('#notice');
const { endpoint } = table.dataset;
const locale = document.documentElement.lang;
const query = new URLSearchParams(location.search);
const chosen = new Set();

/** "$12.00"; the mark at its end keeps the "$" of "US$" in its place in Arabic. */
const format = ({ amount, currency }) =>
  `${new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount)}\u200e`;
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });

async function draw() {
  const wanted = new URLSearchParams({ payable: 'true', limit: '12', locale });
  for (const name of ['currency', 'search']) if (query.has(name)) wanted.set(name, query.get(name));
  const response = await fetch(`${endpoint}/invoices?${wanted}`);
  const body = await response.json();
  notice.textContent = response.ok ? '' : (body.detail ?? body.title);
  table.tBodies[0].replaceChildren(...(body.invoices ?? []).map(toRow));
}

function toRow(invoice) {
  const row = document.createElement('tr');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.setAttribute('aria-label', invoice.number);
  box.checked = chosen.has(invoice.id);
  box.addEventListener('change', () => {
    if (box.checked) chosen.add(invoice.id);
    else chosen.delete(invoice.id);
    offer();
  });
  const due = days.format(new Date(invoice.dueOn));
  for (const cell of [box, invoice.number, due, format(invoice.balance)]) {
    const td = document.createElement('td');
    td.append(cell);
    row.append(td);
  }
  return row;
}

/** The tag pays what its attribute names: `invoice:42,invoice:43`. */
function offer() {
  document.querySelector('#hint').hidden = chosen.size > 0;
  payment.hidden = chosen.size === 0;
  const tag = payment.querySelector('tender-checkout');
  if (chosen.size === 0) tag?.remove();
  else if (tag) tag.setAttribute('payable', [...chosen].join());
  else {
    payment.append(payment.querySelector('template').content.cloneNode(true));
    payment.querySelector('tender-checkout').setAttribute('payable', [...chosen].join());
  }
}

payment.addEventListener('tender-finished', () => {
  chosen.clear();
  void draw();
});

for (const id of (query.get('payable') ?? '').split(',')) if (id) chosen.add(id);
await draw();
offer();
