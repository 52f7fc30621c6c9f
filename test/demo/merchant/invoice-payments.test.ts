import { expect } from '@open-wc/testing';
import { fromMinor, toMinor } from '../../../src/contract/money.ts';
import { QUOTE_CHANGED } from '../../../src/contract/problem.ts';
import { capturePayment, refundPayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { CARD, DEBIT, InvoiceShop, part, STRIPE, TRANSFER, type Wanted } from './invoice-shop.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('a quote for invoices', () => {
  it('offers what is marked for invoices, with its fee, and no rule has a say', async () => {
    const { amanda } = new InvoiceShop();
    const { methods, total } = await amanda.quote('invoice:42', 'invoice:43');
    expect(methods.map(({ id }) => id)).to.deep.equal([CARD, DEBIT, STRIPE, TRANSFER]);
    const [, , { fee } = {}] = methods;
    expect(fee?.amount).to.deep.equal(fromMinor((toMinor(total) * 15n + 500n) / 1000n, 'USD'));
    expect(methods.every(({ action }) => action !== 'authorize')).to.equal(true);
  });

  it('takes off the discount and the credit note of what is paid as a whole', async () => {
    const { amanda } = new InvoiceShop();
    const { invoice } = await amanda.open('invoice:12');
    const { payables, parts, total } = await amanda.quote('invoice:12', 'invoice:42');
    const [first, second] = payables;
    const due =
      toMinor(invoice.balance) - toMinor(usd('40.00')) - toMinor(invoice.discount?.amount ?? usd('0'));
    expect(first).to.deep.include({
      amount: invoice.balance,
      credit: usd('40.00'),
      discount: invoice.discount?.amount,
      due: fromMinor(due, 'USD'),
    });
    expect(toMinor(total)).to.equal(due + toMinor(second?.amount ?? usd('0')));
    expect((parts ?? []).reduce((sum, { amount }) => sum + toMinor(amount), 0n)).to.equal(toMinor(total));
    expect(parts?.map(({ type }) => type)).to.deep.equal(['subtotal', 'discount', 'credit']);
  });

  it('asks for a PO number only where an invoice has none', async () => {
    const { amanda } = new InvoiceShop();
    const fieldsOf = async (...wanted: Wanted) =>
      (await amanda.quote(...wanted)).methods[0]?.fields?.map(({ id }) => id);
    expect(await fieldsOf('invoice:42')).to.deep.equal(['memo']);
    expect(await fieldsOf('invoice:42', 'invoice:17')).to.deep.equal(['po_number', 'memo']);
  });

  it('refuses amounts that cannot be paid, and says where and why in the buyer’s language', async () => {
    const { amanda } = new InvoiceShop();
    const cases: readonly (readonly [id: string, amount: string, why: RegExp, currency?: string])[] = [
      ['invoice:7', '0', /über null/],
      ['invoice:7', '-5.00', /über null/],
      ['invoice:7', '99999.00', /Offen sind höchstens/],
      ['invoice:7', '99.00', /mindestens 100,00/],
      ['invoice:7', '110.00', /Vielfaches von 25,00/],
      ['invoice:7', '100.001', /Höchstens 2 Nachkommastellen/],
      ['invoice:7', '1.234,50', /Geben Sie einen Betrag ein/],
      ['invoice:7', '1234567890123456', /Geben Sie einen Betrag ein/],
      ['invoice:7', '999999999999999', /Offen sind höchstens/],
      ['invoice:42', '10.00', /nur ganz bezahlt/],
      ['invoice:18', '600.00', /höchstens 500,00/],
      ['invoice:10', '5.0001', /Höchstens 3 Nachkommastellen/, 'KWD'],
      ['invoice:10', '5.003', /Vielfaches/, 'KWD'],
      ['invoice:10', '5.000', /in KWD/, 'USD'],
    ];
    for (const [id, amount, why, currency] of cases) {
      const other = currency === 'KWD' || (id === 'invoice:10' && currency) ? 'invoice:16' : 'invoice:42';
      const wanted = id === 'invoice:42' ? [part(id, amount)] : [other, part(id, amount, currency)];
      const { status, body } = await amanda.refusedQuote(
        id === 'invoice:10' ? wanted.slice(1) : wanted,
        'de',
      );
      expect(status, amount).to.equal(422);
      const [refused] = body.errors ?? [];
      const { pointer, detail } = refused ?? { pointer: '', detail: '' };
      expect(pointer, amount).to.equal(
        `/payables/${id === 'invoice:42' || id === 'invoice:10' ? 0 : 1}/amount`,
      );
      expect(detail).to.match(why);
    }
  });

  it('refuses two currencies, an order among invoices, and more than a thousand', async () => {
    const { amanda, grace } = new InvoiceShop();
    const mixed = await amanda.refusedQuote(['invoice:42', 'invoice:15']);
    expect(mixed.status).to.equal(422);
    expect(mixed.body.detail).to.equal(
      'These invoices are in USD and EUR. Pay one currency, then the other.',
    );
    expect((await amanda.refusedQuote(['invoice:42', 'checkout:1001'])).status).to.equal(422);
    const many = Array.from({ length: 1001 }, (_, index) => `invoice:${1001 + index}`);
    expect((await grace.refusedQuote(many)).body.detail).to.equal('Pay at most 1000 invoices at once.');
  });

  it('takes a thousand at once', async () => {
    const { grace } = new InvoiceShop();
    const { invoices } = await grace.list({ payable: 'true', currency: 'USD', limit: '1000' });
    const quote = await grace.quote(...invoices.map(({ id }) => id));
    expect(toMinor(quote.total)).to.equal(invoices.reduce((sum, { balance }) => sum + toMinor(balance), 0n));
    const { parts } = await grace.paid(quote);
    expect(parts?.length).to.equal(1000);
    expect((await grace.list({ payable: 'true', currency: 'USD' })).count).to.equal(2222 - 1000);
  });

  it('keeps “oldest first” where the company has agreed to it', async () => {
    const { sato } = new InvoiceShop();
    const { oldestFirst, invoices } = await sato.list({ payable: 'true' });
    expect(oldestFirst).to.equal('The oldest invoices are paid first.');
    const [oldest = '', second = '', third = ''] = invoices.map(({ id }) => id);
    const refused = await sato.refusedQuote([oldest, third]);
    expect(refused.status).to.equal(422);
    expect(refused.body.errors?.[0]?.pointer).to.equal('/payables/1/amount');
    expect((await sato.refusedQuote([part(oldest, '1000', 'JPY'), second])).status).to.equal(422);
    expect((await sato.quote(second, part(third, '1001', 'JPY'), oldest)).payables.length).to.equal(3);
  });
});

describe('a payment of invoices', () => {
  it('settles each by its part, and the receipt says so', async () => {
    const { amanda, ...shop } = new InvoiceShop();
    const before = toMinor(usd(await amanda.balance('invoice:7')));
    const { status, parts } = await amanda.paid(
      await amanda.quote(part('invoice:7', '125.00'), 'invoice:42'),
    );
    expect(status).to.equal('succeeded');
    expect(parts?.map(({ id, amount }) => `${id} ${amount.amount}`)).to.deep.equal([
      'invoice:7 125.00',
      'invoice:42 358.95',
    ]);
    const { invoice, payments } = await amanda.open('invoice:7');
    expect(invoice.status).to.equal('partially-paid');
    expect(toMinor(invoice.balance)).to.equal(before - 12500n);
    expect(payments?.[0]).to.deep.include({ amount: usd('125.00'), label: 'OroPay card, You' });
    expect((await amanda.open('invoice:42')).invoice).to.deep.include({
      status: 'paid',
      balance: usd('0.00'),
    });
    expect(shop.backend.state.data.ledger.map(({ amount }) => amount.amount)).to.deep.equal(['483.95']);
  });

  it('is answered again with itself: by its attempt, by its set, and after a reload', async () => {
    const { amanda, ben } = new InvoiceShop();
    const quote = await amanda.quote('invoice:42', 'invoice:43');
    const attempt = crypto.randomUUID();
    const payment = await amanda.paid(quote, CARD, {}, attempt);
    expect((await amanda.paid(quote, STRIPE, {}, attempt)).id).to.equal(payment.id);
    expect((await ben.quote('invoice:43', 'invoice:42')).payment?.id).to.equal(payment.id);
    const again = await ben.refused(quote);
    expect(again.status).to.equal(409);
    expect(again.body.detail).to.match(/^Amanda Cole has paid INV-\d+-00042\.$/);
    expect((await amanda.refusedQuote(['invoice:42'])).body.detail).to.match(/^You have paid INV/);
  });

  it('is confirmed anew when the balance has changed meanwhile, and nothing is taken', async () => {
    const { amanda, ben, ...shop } = new InvoiceShop();
    const old = await amanda.quote('invoice:7', 'invoice:42', 'invoice:43');
    await ben.paid(await ben.quote(part('invoice:7', '100.00'), 'invoice:43'));
    const { status, body } = await amanda.refused(old);
    expect(status).to.equal(409);
    expect(body.type).to.equal(QUOTE_CHANGED);
    expect(body.detail).to.match(/^Paid meanwhile: INV-\d+-00043\./);
    expect(body.quote?.payables.map(({ id }) => id)).to.deep.equal(['invoice:7', 'invoice:42']);
    expect(shop.backend.state.data.ledger.length).to.equal(1);
    if (body.quote) expect((await amanda.paid(body.quote)).status).to.equal('succeeded');
    expect(await amanda.balance('invoice:7')).to.equal('0.00');
  });

  it('is confirmed anew when the part that was wanted is more than what is left', async () => {
    const { amanda, ben } = new InvoiceShop();
    const old = await amanda.quote(part('invoice:7', '500.00'));
    await ben.paid(await ben.quote(part('invoice:7', '400.00')));
    const { body } = await amanda.refused(old);
    expect(body.type).to.equal(QUOTE_CHANGED);
    expect(body.quote?.total).to.deep.equal(usd(await amanda.balance('invoice:7')));
  });

  it('loses its discount with the day', async () => {
    const shop = new InvoiceShop();
    const old = await shop.amanda.quote('invoice:8');
    shop.now = new Date('2026-11-08T12:00:00Z');
    const { body } = await shop.amanda.refused(old);
    expect(body.type).to.equal(QUOTE_CHANGED);
    expect(body.quote?.payables[0]?.amount).to.deep.equal(body.quote?.total);
  });

  it('that was declined leaves everything as it was', async () => {
    const shop = new InvoiceShop();
    shop.card.mood = 'decline';
    const before = await shop.amanda.open('invoice:42');
    expect((await shop.amanda.paid(await shop.amanda.quote('invoice:42'))).status).to.equal('declined');
    expect(await shop.amanda.open('invoice:42')).to.deep.equal(before);
  });

  it('that waits for the buyer holds its invoices, for a colleague and for half an hour', async () => {
    const shop = new InvoiceShop();
    const { amanda, ben } = shop;
    shop.card.mood = 'ask';
    const held = await amanda.paid(await amanda.quote('invoice:42', 'invoice:43'));
    const message = /^Amanda Cole is paying INV-\d+-00042 right now\.$/;
    expect((await ben.refusedQuote(['invoice:42', 'invoice:13'])).body.detail).to.match(message);
    expect((await ben.open('invoice:42')).invoice.inProgress?.message).to.match(message);
    expect((await ben.open('invoice:42')).invoice.payable.isAllowed).to.equal(false);
    // In her other window she may carry on with it.
    expect((await amanda.quote('invoice:42', 'invoice:43')).payment?.id).to.equal(held.id);
    shop.now = new Date(shop.now.getTime() + 31 * 60_000);
    expect((await ben.quote('invoice:42', 'invoice:13')).payables.length).to.equal(2);
    expect((await amanda.payment(held.id)).status).to.equal('canceled');
  });
});

describe('a bank debit of invoices', () => {
  const debit = async () => {
    const shop = new InvoiceShop();
    shop.card.mood = 'debit';
    const { id } = await shop.amanda.paid(await shop.amanda.quote('invoice:42', 'invoice:43'), DEBIT);
    return { shop, id };
  };

  it('leaves them in progress, and they cannot be paid again until the bank has paid', async () => {
    const { shop, id } = await debit();
    const { invoice } = await shop.ben.open('invoice:42');
    expect(invoice.inProgress?.message).to.match(
      /^A bank debit of Nov 1, 2026 for INV-\d+-00042 is under way/,
    );
    expect(invoice.inProgress?.amount).to.deep.equal(invoice.balance);
    expect((await shop.ben.refusedQuote(['invoice:42'])).status).to.equal(409);
    expect(shop.movements).to.deep.equal([]);
    for (const attempt of shop.card.objects.keys()) shop.card.objects.set(attempt, 'succeeded');
    // Whoever looks at the list has the bank asked.
    const { invoices } = await shop.ben.list({ search: '00042' });
    expect(invoices[0]).to.deep.include({ status: 'paid' });
    expect(invoices[0]?.inProgress).to.equal(undefined);
    expect((await shop.amanda.payment(id)).status).to.equal('succeeded');
    expect(shop.movements).to.deep.equal(['charge 567.64 USD']);
  });

  it('that comes back says why, and the invoices are open again', async () => {
    const { shop } = await debit();
    for (const attempt of shop.card.objects.keys()) shop.card.objects.set(attempt, 'declined');
    const { invoice } = await shop.ben.open('invoice:43');
    expect(invoice.notice).to.equal('Returned by the bank. The payment was declined.');
    expect(invoice.payable.isAllowed).to.equal(true);
    shop.card.mood = 'succeed';
    await shop.ben.paid(await shop.ben.quote('invoice:43'));
    expect((await shop.ben.open('invoice:43')).invoice.notice).to.equal(undefined);
    expect(shop.movements.length).to.equal(1);
  });
});

describe('the merchant', () => {
  it('notes that an announced transfer has arrived, or that it never will', async () => {
    const shop = new InvoiceShop();
    const { amanda, ben, backend } = shop;
    const { id, reason, message } = await amanda.paid(await amanda.quote('invoice:42'), TRANSFER);
    expect(reason).to.equal('offline');
    expect(message).to.contain('stay open until it has arrived');
    expect((await ben.open('invoice:42')).invoice.inProgress?.message).to.match(/^Amanda Cole announced/);
    await capturePayment(backend, id);
    expect(await ben.balance('invoice:42')).to.equal('0.00');
    const other = await amanda.paid(await amanda.quote('invoice:43'), TRANSFER);
    await voidPayment(backend, other.id);
    expect((await ben.open('invoice:43')).invoice).to.deep.include({ status: 'issued' });
    expect(shop.movements).to.deep.equal(['capture 358.95 USD']);
  });

  it('gives a part back: the last invoice opens first, and discount and credit go when all of it has', async () => {
    const { amanda, backend } = new InvoiceShop();
    const quote = await amanda.quote('invoice:42', 'invoice:12');
    const whole = (await amanda.open('invoice:12')).invoice;
    const due = quote.payables.map((payable) =>
      'due' in payable ? (payable.due as { amount: string }).amount : '',
    );
    const { id } = await amanda.paid(quote, STRIPE);
    await refundPayment(backend, id, { amount: usd('10.00'), key: 'a' });
    expect(await amanda.balance('invoice:12')).to.equal('10.00');
    expect(await amanda.balance('invoice:42')).to.equal('0.00');
    const rest = fromMinor(toMinor(usd(due[1] ?? '0')) - 1000n, 'USD');
    await refundPayment(backend, id, { amount: rest, key: 'b' });
    expect((await amanda.open('invoice:12')).invoice).to.deep.equal(whole);
    expect((await amanda.payment(id)).parts?.map(({ status }) => status)).to.deep.equal(['paid', 'refunded']);
    await refundPayment(backend, id, { key: 'c' });
    expect(await amanda.balance('invoice:42')).to.equal('358.95');
  });
});
