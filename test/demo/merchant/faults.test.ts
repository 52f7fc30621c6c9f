import { expect } from '@open-wc/testing';
import { QUOTE_CHANGED } from '../../../src/contract/problem.ts';
import { Quote } from '../../../src/contract/quote.ts';
import { safeParse } from '../../../src/contract/schema.ts';
import { Payment } from '../../../src/contract/payment.ts';
import { ConnectionLost, withFault, type FaultKind } from '../../../demo/merchant/faults.ts';
import { newAttempt, problem, TestShop } from './test-shop.ts';

const GUEST = 'checkout:1002';

function troubled(kind: FaultKind, delay?: number): TestShop {
  const shop = new TestShop();
  shop.merchant = withFault(shop.merchant, kind, delay);
  return shop;
}

const askQuote = (shop: TestShop) => shop.send(`/quotes?payable=${GUEST}&locale=en`);

describe('a backend that misbehaves on purpose', () => {
  it('answers errors, or a page where data was expected', async () => {
    expect((await problem(await askQuote(troubled('500')))).status).to.equal(500);
    expect((await problem(await askQuote(troubled('404')))).status).to.equal(404);
    const page = await askQuote(troubled('html'));
    expect(page.status).to.equal(200);
    expect(page.headers.get('content-type')).to.include('text/html');
  });

  it('answers late', async () => {
    const shop = new TestShop();
    let asked = false;
    const slow = withFault(
      (request) => {
        asked = true;
        return shop.merchant(request);
      },
      'slow',
      10,
    );
    const answer = slow(new Request(`https://shop.example/payments/quotes?payable=${GUEST}`));
    expect(asked).to.equal(false);
    expect((await answer).status).to.equal(200);
  });

  it('breaks the contract', async () => {
    const shop = troubled('broken-schema');
    expect(safeParse(Quote, await (await askQuote(shop)).json()).success).to.equal(false);
    const quote = await new TestShop().quote(GUEST);
    expect(safeParse(Payment, await (await shop.pay(quote)).json()).success).to.equal(false);
  });

  it('offers no methods, an unknown provider, or configuration that makes no sense', async () => {
    const empty = await troubled('no-methods').quote(GUEST);
    expect(empty.methods).to.deep.equal([]);
    expect(empty.message).to.include('No payment methods are available');
    expect(empty).not.to.have.property('selected');
    const unknown = await troubled('unknown-provider').quote(GUEST);
    const providers = unknown.methods.map(({ provider }) => provider);
    expect(providers).to.deep.equal(['moon-bank', 'paypal-express', 'check-money-order']);
    const broken = await troubled('broken-config').quote(GUEST);
    expect(broken.methods.map(({ config }) => config)).to.deep.equal(Array(3).fill({ oops: true }));
  });

  it('sends the buyer where a widget must not go', async () => {
    for (const [kind, url] of [
      ['javascript-redirect', 'javascript:document.title="owned"'],
      ['foreign-redirect', 'https://pay.attacker.example/'],
    ] as const) {
      const shop = troubled(kind);
      shop.provider.mood = 'ask';
      const { body } = await shop.paid(await shop.quote(GUEST));
      expect(body.nextAction).to.include({ type: 'redirect', url });
    }
  });

  it('loses the answer to a payment it made, once', async () => {
    const shop = troubled('lost-answer');
    const quote = await shop.quote(GUEST);
    const attempt = newAttempt();
    let lost: unknown;
    await shop.pay(quote, {}, attempt).catch((error: unknown) => (lost = error));
    expect(lost).to.be.instanceOf(ConnectionLost).and.instanceOf(TypeError);
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
    expect((await shop.paid(quote, {}, attempt)).body.status).to.equal('succeeded');
    expect(shop.movements).to.deep.equal(['charge 150.90 USD']);
  });

  it('raises the price while the buyer looks at it, and charges the new one only after a new quote', async () => {
    const shop = troubled('quote-changed');
    const old = await shop.quote(GUEST);
    expect(old.total.amount).to.equal('145.90');
    expect(old.parts?.find(({ type }) => type === 'shipping')?.amount.amount).to.equal('5.00');
    const { status, body } = await shop.refused(old);
    expect(status).to.equal(409);
    expect(body.type).to.equal(QUOTE_CHANGED);
    expect(body.quote?.total.amount).to.equal('150.90');
    expect((await shop.quote(GUEST)).total.amount).to.equal('150.90');
    expect((await shop.paid(body.quote!)).status).to.equal(201);
  });
});
