import { expect } from '@open-wc/testing';
import type { Payment } from '../../../src/contract/payment.ts';
import { newAttempt, problem, TestShop } from './test-shop.ts';

const GUEST = 'checkout:1002';

async function payAsked(shop: TestShop): Promise<Payment> {
  shop.provider.mood = 'ask';
  return (await shop.paid(await shop.quote(GUEST))).body;
}

describe('a payment whose answer got lost', () => {
  it('is found by its attempt, once the provider can be reached, and is charged once', async () => {
    const shop = new TestShop();
    shop.provider.outage = 'after';
    const attempt = newAttempt();
    const started = await shop.paid(await shop.quote(GUEST), {}, attempt);
    expect(started.body.status).to.equal('processing');
    expect(shop.movements).to.deep.equal([]);
    shop.provider.outage = 'none';
    expect((await shop.payment(`?attempt=${attempt}`)).status).to.equal('succeeded');
    expect((await shop.payment(`/${started.body.id}`)).status).to.equal('succeeded');
    expect(shop.provider.charges).to.equal(1);
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('holds its place: another attempt with another method gets it too', async () => {
    const shop = new TestShop();
    shop.provider.outage = 'before';
    const quote = await shop.quote(GUEST);
    const started = await shop.paid(quote);
    shop.provider.outage = 'none';
    const other = await shop.paid(quote, { method: 'money_order_1' });
    expect(other.body).to.include({ id: started.body.id, status: 'succeeded' });
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('is found by the same attempt when the shop’s process died before it could note the answer', async () => {
    const shop = new TestShop();
    const attempt = newAttempt();
    const quote = await shop.quote(GUEST);
    const { gateway } = shop.provider;
    const pay = gateway.pay.bind(gateway);
    let disk = '';
    gateway.pay = async (sale) => {
      const answer = await pay(sale);
      disk = shop.disk;
      return answer;
    };
    await shop.paid(quote, {}, attempt);
    gateway.pay = pay;
    const next = shop.restart(disk);
    const again = await next.paid(quote, {}, attempt);
    expect(again.status).to.equal(200);
    expect(again.body.status).to.equal('succeeded');
    expect(shop.provider.charges).to.equal(1);
    expect(next.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('is on the disk before the buyer hears of it', async () => {
    const shop = new TestShop();
    await shop.paid(await shop.quote(GUEST));
    const { payments, ledger } = JSON.parse(shop.disk) as TestShop['data'];
    expect(payments[0]?.status).to.equal('succeeded');
    expect(ledger).to.have.length(1);
  });

  it('forgets what the panel collected as soon as the provider has answered', async () => {
    const shop = new TestShop();
    shop.provider.outage = 'before';
    const { body } = await shop.paid(await shop.quote(GUEST));
    expect(shop.data.payments[0]?.request?.data).to.deep.equal({ confirmationToken: 'ctoken_1' });
    shop.provider.outage = 'none';
    await shop.payment(`/${body.id}`);
    expect(JSON.stringify(shop.data)).not.to.include('ctoken_1');
  });

  it('never arrived, when its attempt is not known', async () => {
    const answer = await problem(await new TestShop().send(`/payments?attempt=${newAttempt()}`));
    expect(answer.status).to.equal(404);
  });
});

describe('a payment that needs the buyer', () => {
  it('is shown with the quote again, with its next action and the methods', async () => {
    const shop = new TestShop();
    const payment = await payAsked(shop);
    expect(payment.nextAction).to.include({ type: 'redirect', url: 'https://provider.example/approve' });
    const quote = await shop.quote(GUEST);
    expect(quote.payment).to.deep.equal(payment);
    expect(quote.methods).not.to.have.length(0);
  });

  it('succeeds when the provider says so, not when the page says so', async () => {
    const shop = new TestShop();
    const payment = await payAsked(shop);
    expect((await shop.report(payment, 'completed')).status).to.equal('requires-action');
    shop.provider.approve();
    expect((await shop.report(payment, 'failed')).status).to.equal('succeeded');
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('is finished by the provider’s return, which sends the buyer to the shop’s page', async () => {
    const shop = new TestShop();
    const payment = await payAsked(shop);
    shop.provider.approve();
    for (const method of ['GET', 'POST']) {
      // Nothing of it needs a cookie or a header.
      const response = await shop.send(`/return/${payment.id}`, { method, headers: { 'x-csrf-header': '' } });
      expect(response.status).to.equal(302);
      const target = `https://shop.example/thanks?tender-payment=${payment.id}`;
      expect(response.headers.get('location')).to.equal(target);
    }
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('is finished by the return also when its integration was removed meanwhile', async () => {
    const shop = new TestShop();
    const payment = await payAsked(shop);
    shop.data.integrations.splice(0);
    shop.provider.approve();
    await shop.send(`/return/${payment.id}`);
    expect((await shop.payment(`/${payment.id}`)).status).to.equal('succeeded');
  });

  it('the return of an unknown payment is not found', async () => {
    expect((await problem(await new TestShop().send('/return/pay_1'))).status).to.equal(404);
  });

  it('can be canceled, and then the buyer may pay another way', async () => {
    const shop = new TestShop();
    const payment = await payAsked(shop);
    expect((await shop.cancel(payment)).status).to.equal('canceled');
    const other = await shop.paid(await shop.quote(GUEST), { method: 'money_order_1' });
    expect(other).to.deep.include({ status: 201 });
    expect(other.body).to.include({ status: 'pending', reason: 'offline' });
    shop.provider.approve();
    expect((await shop.payment(`/${payment.id}`)).status).to.equal('canceled');
  });

  it('canceling one that has succeeded tells of the success', async () => {
    const shop = new TestShop();
    const payment = await payAsked(shop);
    shop.provider.approve();
    expect((await shop.cancel(payment)).status).to.equal('succeeded');
    const paid = await shop.cancel(payment);
    expect(paid.status).to.equal('succeeded');
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('that ended at the provider’s makes room for another attempt', async () => {
    const shop = new TestShop();
    const payment = await payAsked(shop);
    const quote = await shop.quote(GUEST);
    shop.provider.objects.clear();
    shop.provider.mood = 'succeed';
    const next = await shop.paid(quote);
    expect(next.status).to.equal(201);
    expect(next.body.id).not.to.equal(payment.id);
    expect((await shop.payment(`/${payment.id}`)).status).to.equal('expired');
  });
});

describe('a bank debit', () => {
  it('places the order at once, and opens the cart again when the bank refuses', async () => {
    const shop = new TestShop();
    shop.provider.mood = 'debit';
    const { body } = await shop.paid(await shop.quote(GUEST));
    expect(body).to.include({ status: 'pending', reason: 'bank-debit' });
    const checkout = shop.data.checkouts.find(({ id }) => id === '1002');
    expect(checkout?.status).to.equal('completed');
    for (const attempt of shop.provider.objects.keys()) shop.provider.objects.set(attempt, 'declined');
    expect((await shop.payment(`/${body.id}`)).status).to.equal('declined');
    expect(checkout?.status).to.equal('open');
    shop.provider.mood = 'succeed';
    await shop.paid(await shop.quote(GUEST));
    expect(shop.data.orders).to.have.length(1);
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });
});
