import { expect } from '@open-wc/testing';
import { capturePayment, voidPayment } from '../../../demo/merchant/operations.ts';
import { TestShop } from './test-shop.ts';

const fields = { po_number: 'PO-12345' };
const terms = { method: 'payment_term_2', fields };

const creditUsed = (shop: TestShop) => shop.data.companies[0]?.credit?.used.amount;

describe('payment terms', () => {
  it('place an order that is paid later, and use up credit', async () => {
    const shop = new TestShop();
    const { body } = await shop.paid(await shop.quote('checkout:1001'), terms);
    expect(body).to.include({ status: 'pending', reason: 'terms' });
    expect(body.message).to.equal('Your order is placed. It is payable net 30.');
    expect(creditUsed(shop)).to.equal('6318.10');
    expect(shop.movements).to.deep.equal([]);
  });

  it('are refused over the credit limit', async () => {
    const shop = new TestShop();
    const { status, body } = await shop.refused(await shop.quote('checkout:1006'), terms);
    expect(status).to.equal(422);
    expect(body.errors).to.deep.equal([{ pointer: '/method', detail: 'Over your credit limit by $230.00.' }]);
    expect(creditUsed(shop)).to.equal('6182.61');
  });

  it('two orders at the same moment cannot both use the last of the credit', async () => {
    const shop = new TestShop();
    const credit = shop.data.companies[0]!.credit!;
    credit.used = { amount: '9800.00', currency: 'USD' };
    const quotes = [await shop.quote('checkout:1001'), await shop.quote('checkout:1007')];
    const responses = await Promise.all(quotes.map((quote) => shop.pay(quote, terms)));
    const bodies = (await Promise.all(responses.map((response) => response.json()))) as {
      status: unknown;
    }[];
    expect(bodies.filter(({ status }) => status === 'pending')).to.have.length(1);
    expect(Number(creditUsed(shop))).to.be.at.most(10_000);
  });

  it('give the credit back when the company has paid, or the order was given up', async () => {
    const shop = new TestShop();
    const first = await shop.paid(await shop.quote('checkout:1001'), terms);
    await capturePayment(shop.backend, first.body.id);
    expect(creditUsed(shop)).to.equal('6182.61');
    expect(shop.movements).to.deep.equal(['capture 135.49 USD']);
    const second = await shop.paid(await shop.quote('checkout:1007'), terms);
    await voidPayment(shop.backend, second.body.id);
    expect(creditUsed(shop)).to.equal('6182.61');
    expect((await shop.payment(`/${second.body.id}`)).status).to.equal('canceled');
  });

  it('a buyer who presses cancel keeps the order that was placed', async () => {
    const shop = new TestShop();
    const { body } = await shop.paid(await shop.quote('checkout:1001'), terms);
    expect((await shop.cancel(body)).status).to.equal('pending');
  });
});
