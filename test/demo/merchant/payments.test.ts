import { expect } from '@open-wc/testing';
import { QUOTE_CHANGED } from '../../../src/contract/problem.ts';
import { Payment } from '../../../src/contract/payment.ts';
import { removeIntegration } from '../../../demo/merchant/operations.ts';
import { newAttempt, post, problem, read, TestShop } from './test-shop.ts';

const GUEST = 'checkout:1002';
const ACME = 'checkout:1001';

describe('paying', () => {
  it('a payment takes exactly the quoted amount, and places the order', async () => {
    const shop = new TestShop();
    const { status, body } = await shop.paid(await shop.quote(GUEST));
    expect(status).to.equal(201);
    expect(body).to.deep.include({
      status: 'succeeded',
      payables: [GUEST],
      amount: { amount: '150.90', currency: 'USD' },
      method: { id: 'stripe_payment_element_4', label: 'Card' },
      order: { id: '1', number: 'SO-00001' },
    });
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
    expect(shop.data.checkouts.find(({ id }) => id === '1002')?.status).to.equal('completed');
  });

  it('the method’s fee is paid on top of the total', async () => {
    const shop = new TestShop();
    const card = shop.data.integrations.find(({ id }) => id === 'stripe_payment_element_4');
    card!.fee = { label: { en: 'Card fee' }, percent: '1.9' };
    const { body } = await shop.paid(await shop.quote(GUEST));
    expect(body.amount.amount).to.equal('153.77');
  });

  it('the same attempt gets the same payment, whatever else it says the second time', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(GUEST);
    const attempt = newAttempt();
    const first = await shop.paid(quote, {}, attempt);
    const second = await shop.paid('nonsense', { method: 'money_order_1' }, attempt);
    expect(second).to.deep.equal({ status: 200, body: first.body });
    expect(shop.provider.charges).to.equal(1);
  });

  it('the same attempt gets its payment even when the rest of the request is lost', async () => {
    const shop = new TestShop();
    const attempt = newAttempt();
    const first = await shop.paid(await shop.quote(GUEST), {}, attempt);
    const response = await shop.send('/payments', {
      method: 'POST',
      headers: { 'idempotency-key': attempt },
    });
    expect((await read(response, Payment)).body).to.deep.equal(first.body);
  });

  it('a second attempt for what is paid already gets the payment that stands', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(GUEST);
    const first = await shop.paid(quote);
    const second = await shop.paid(quote, { method: 'money_order_1' });
    expect(second).to.deep.equal({ status: 200, body: first.body });
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('twenty tabs that pay at the same moment charge once', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(GUEST);
    const answers = await Promise.all(Array.from({ length: 20 }, () => shop.paid(quote)));
    expect(new Set(answers.map(({ body }) => body.id)).size).to.equal(1);
    expect(answers.filter(({ status }) => status === 201)).to.have.length(1);
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
    expect(shop.provider.starts).to.equal(1);
    expect(shop.data.payments).to.have.length(1);
  });

  it('after a decline the buyer may try again, and is charged once', async () => {
    const shop = new TestShop();
    shop.provider.mood = 'decline';
    const declined = await shop.paid(await shop.quote(GUEST));
    expect(declined.body.status).to.equal('declined');
    expect(declined.body.decline).to.deep.equal({ code: 'card-declined', retryable: true });
    shop.provider.mood = 'succeed';
    const quote = await shop.quote(GUEST);
    expect(quote).not.to.have.property('payment');
    expect((await shop.paid(quote)).body.status).to.equal('succeeded');
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('a price that rose since the quote is told with the new quote, and nothing is charged', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(GUEST);
    const index = shop.data.products.findIndex(({ sku }) => sku === '5QR75');
    shop.data.products[index] = { ...shop.data.products[index]!, prices: { USD: '120.00' } };
    const { status, body } = await shop.refused(quote);
    expect(status).to.equal(409);
    expect(body.type).to.equal(QUOTE_CHANGED);
    expect(body.quote?.total.amount).to.equal('152.26');
    expect(shop.data.payments).to.have.length(0);
    expect((await shop.paid(body.quote!)).body.amount.amount).to.equal('152.26');
  });

  it('a method that was removed while the buyer looked at it is gone from the new quote', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(GUEST);
    await removeIntegration(shop.backend, 'stripe_payment_element_4');
    const { status, body } = await shop.refused(quote);
    expect(status).to.equal(409);
    expect(body.quote?.methods.map(({ id }) => id)).to.deep.equal(['paypal_express_3', 'money_order_1']);
  });

  it('a quote that nobody gave is refused', async () => {
    const shop = new TestShop();
    for (const id of ['nonsense', 'q1.bm8.bm8', 'q1..']) {
      const { status, body } = await shop.refused(id);
      expect(status).to.equal(422);
      expect(body.errors?.[0]?.pointer).to.equal('/quote');
    }
  });

  it('a quote of another cart does not pay this one', async () => {
    const shop = new TestShop();
    const [, about] = (await shop.quote(GUEST)).id.split('.');
    const [, , digest] = (await shop.quote(ACME)).id.split('.');
    expect((await shop.refused(`q1.${about}.${digest}`)).status).to.equal(409);
    expect(shop.data.payments).to.have.length(0);
  });

  it('a method that the rules do not allow is refused', async () => {
    const shop = new TestShop();
    const { status, body } = await shop.refused(await shop.quote(GUEST), { method: 'payment_term_2' });
    expect(status).to.equal(422);
    expect(body.errors?.[0]?.pointer).to.equal('/method');
  });

  it('answers that are missing or wrong are refused with a pointer to each', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(ACME);
    const request = { method: 'money_order_1', fields: { po_number: '4711', memo: 'x'.repeat(61) } };
    const { status, body } = await shop.refused(quote, request);
    expect(status).to.equal(422);
    expect(body.errors).to.deep.equal([
      { pointer: '/fields/po_number', detail: 'Use the form PO-12345.' },
      { pointer: '/fields/memo', detail: 'Use at most 60 characters.' },
    ]);
    const missing = await shop.refused(quote, { fields: { po_number: '  ' } });
    expect(missing.body.errors).to.deep.equal([
      { pointer: '/fields/po_number', detail: 'Fill in “PO number”.' },
    ]);
    expect(shop.data.payments).to.have.length(0);
  });

  it('the PO number goes to the order, and the corrected form goes through with the same attempt', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(ACME);
    const attempt = newAttempt();
    expect((await shop.refused(quote, {}, attempt)).status).to.equal(422);
    const { body } = await shop.paid(quote, { fields: { po_number: ' PO-12345 ', other: 'x' } }, attempt);
    expect(body.status).to.equal('succeeded');
    expect(shop.data.orders[0]?.poNumber).to.equal('PO-12345');
    expect(shop.data.payments[0]?.fields).to.deep.equal({ po_number: 'PO-12345' });
  });

  it('a saved card of somebody else is refused', async () => {
    const shop = new TestShop();
    const { status, body } = await shop.refused(await shop.quote(GUEST), { savedMethod: 'saved_1' });
    expect(status).to.equal(422);
    expect(body.errors?.[0]?.pointer).to.equal('/savedMethod');
  });

  it('the way back has to be a page of the shop', async () => {
    const shop = new TestShop();
    for (const returnUrl of ['https://attacker.example/', '//attacker.example', 'javascript:alert(1)']) {
      const { status, body } = await shop.refused(await shop.quote(GUEST), { returnUrl });
      expect(status).to.equal(422);
      expect(body.errors?.[0]?.pointer).to.equal('/returnUrl');
    }
  });

  it('what the page knew of the address is what the order is billed to', async () => {
    const shop = new TestShop();
    const billingAddress = { name: 'Marcus Webb', city: 'Albany', region: 'US-NY', country: 'US' };
    const { body: quote } = await shop.askQuote({
      payables: [{ id: GUEST }],
      locale: 'en',
      context: { billingAddress },
    });
    expect((await shop.paid(quote)).status).to.equal(201);
    const checkout = shop.data.checkouts.find(({ id }) => id === '1002');
    expect(checkout?.billingAddress).to.deep.equal(billingAddress);
  });

  it('a paid cart shows its payment and offers no methods', async () => {
    const shop = new TestShop();
    const { body } = await shop.paid(await shop.quote(GUEST));
    const quote = await shop.quote(GUEST);
    expect(quote.payment).to.deep.equal(body);
    expect(quote.methods).to.deep.equal([]);
    expect(quote).not.to.have.property('message');
  });

  it('a paid cart cannot be paid once more together with another one', async () => {
    const shop = new TestShop();
    const fields = { po_number: 'PO-1234' };
    await shop.paid(await shop.quote(ACME), { fields });
    const answer = await problem(await shop.send(`/quotes?payable=${ACME}&payable=checkout:1007&locale=en`));
    expect(answer.status).to.equal(409);
    expect(answer.body.detail).to.equal('Order 1001 has already been paid.');
  });

  it('two carts paid in one become two orders and one charge', async () => {
    const shop = new TestShop();
    const response = await shop.send(`/quotes?payable=${ACME}&payable=checkout:1007&locale=en`);
    const { id } = (await response.json()) as { id: string };
    const { body } = await shop.paid(id, { fields: { po_number: 'PO-1234' } });
    expect(body.payables).to.deep.equal([ACME, 'checkout:1007']);
    expect(shop.movements).to.deep.equal(['charge 261.15 USD']);
    expect(shop.data.orders.map(({ total }) => total.amount)).to.deep.equal(['135.49', '125.66']);
  });
});

describe('who may pay', () => {
  it('a request that a foreign page could send is refused', async () => {
    const shop = new TestShop();
    const { id } = await shop.quote(GUEST);
    for (const header of ['', 'guess']) {
      const response = await shop.send('/payments', {
        ...post({ quote: id }),
        headers: { 'x-csrf-header': header, 'idempotency-key': newAttempt() },
      });
      expect((await problem(response)).status).to.equal(403);
    }
    const withoutCookie = new TestShop();
    Object.assign(withoutCookie.backend, { cookiesOf: () => '' });
    expect((await problem(await withoutCookie.pay(id))).status).to.equal(403);
    expect(shop.data.payments).to.have.length(0);
  });

  it('a payment without a proper idempotency key is not made', async () => {
    const shop = new TestShop();
    const quote = await shop.quote(GUEST);
    for (const key of ['', 'again', '__proto__'])
      expect((await shop.refused(quote, {}, key)).status).to.equal(400);
    expect(shop.data.payments).to.have.length(0);
  });

  it('a saved card is deleted once; the company’s stays', async () => {
    const shop = new TestShop();
    const remove = (id: string) => shop.send(`/saved-methods/${id}`, { method: 'DELETE' });
    expect((await remove('saved_1')).status).to.equal(204);
    expect((await problem(await remove('saved_1'))).status).to.equal(404);
    expect((await problem(await remove('saved_2'))).status).to.equal(403);
    const { methods } = await shop.quote(ACME);
    expect(methods.flatMap(({ saved = [] }) => saved.map(({ id }) => id))).to.deep.equal(['saved_2']);
  });

  it('storefront pages are told whether to load fraud signals', async () => {
    const shop = new TestShop();
    expect(await (await shop.send('/monitoring')).json()).to.deep.equal({ enabled: false });
  });

  it('there is nothing at other addresses', async () => {
    expect((await problem(await new TestShop().send('/orders'))).status).to.equal(404);
  });
});
