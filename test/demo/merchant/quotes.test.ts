import { expect } from '@open-wc/testing';
import { formatMoney, fromMinor, toMinor } from '../../../src/contract/money.ts';
import type { Quote } from '../../../src/contract/quote.ts';
import { problem, TestShop } from './test-shop.ts';

const totals = ({ parts = [], total }: Quote) => [
  ...parts.map(({ type, amount }) => `${type} ${amount.amount}`),
  `${total.amount} ${total.currency}`,
];

const methodIds = ({ methods }: Quote) => methods.map(({ id }) => id);

describe('quotes', () => {
  it('an American order is totalled to the cent, with its coupon and Californian tax', async () => {
    expect(totals(await new TestShop().quote('checkout:1001'))).to.deep.equal([
      'subtotal 129.40',
      'discount -12.94',
      'shipping 10.00',
      'tax 9.03',
      '135.49 USD',
    ]);
  });

  it('yen have no decimals, and the tax is rounded to a whole yen', async () => {
    expect(totals(await new TestShop().quote('checkout:1004'))).to.deep.equal([
      'subtotal 69350',
      'shipping 1200',
      'tax 7055',
      '77605 JPY',
    ]);
  });

  it('a Japanese order is described in Japanese, a Kuwaiti one in Arabic', async () => {
    const said = async (payable: string, locale: string) => {
      const { payables, parts = [], methods } = await new TestShop().quote(payable, locale);
      return [...payables, ...parts, ...methods].map(({ label }) => label);
    };
    expect(await said('checkout:1004', 'ja-JP')).to.deep.equal([
      'ご注文 1004',
      '小計',
      '送料',
      '消費税 10%',
      'カード',
      'PayPal',
    ]);
    expect(await said('checkout:1005', 'ar-KW')).to.deep.equal([
      'الطلب 1005',
      'المجموع الفرعي',
      'الشحن',
      'بطاقة',
      'شيك أو حوالة بريدية',
    ]);
  });

  it('Kuwaiti dinars are counted in thousandths, also for seven and a half metres', async () => {
    expect(totals(await new TestShop().quote('checkout:1005'))).to.deep.equal([
      'subtotal 84.393',
      'shipping 3.077',
      '87.470 KWD',
    ]);
  });

  it('the parts of every total add up to it', async () => {
    const shop = new TestShop();
    for (const { id } of shop.data.checkouts) {
      const { parts = [], total } = await shop.quote(`checkout:${id}`);
      const sum = parts.reduce((all, { amount }) => all + toMinor(amount), 0n);
      expect(fromMinor(sum, total.currency)).to.deep.equal(total);
    }
  });

  it('a German buyer reads German and sees the invoice terms with the discount for paying early', async () => {
    const quote = await new TestShop().quote('checkout:1003', 'de-DE');
    expect(quote.payables[0]?.label).to.equal('Bestellung 1003');
    expect(quote.parts?.map(({ label }) => label)).to.deep.equal(['Zwischensumme', 'Versand', 'MwSt. 19 %']);
    expect(quote.methods[0]?.label).to.equal('Kauf auf Rechnung');
    expect(quote.methods[0]?.config).to.deep.equal({
      term: 'net 14',
      dueDate: '2026-11-15',
      discount: { amount: { amount: '13.17', currency: 'EUR' }, until: '2026-11-08' },
    });
  });

  it('the same offer has the same id in every language', async () => {
    const shop = new TestShop();
    expect((await shop.quote('checkout:1003', 'de')).id).to.equal((await shop.quote('checkout:1003')).id);
  });

  it('a locale that nobody knows is answered in English', async () => {
    const quote = await new TestShop().quote('checkout:1006', 'not a locale!');
    expect(quote.methods[0]?.unavailable?.reason).to.equal('Over your credit limit by $230.00.');
  });

  it('payment terms are shown but cannot be used over the credit limit, and say by how much', async () => {
    const shop = new TestShop();
    const [terms] = (await shop.quote('checkout:1006')).methods;
    expect(terms?.id).to.equal('payment_term_2');
    expect(terms?.unavailable?.reason).to.equal('Over your credit limit by $230.00.');
    const german = await shop.quote('checkout:1006', 'de');
    const amount = formatMoney({ amount: '230.00', currency: 'USD' }, 'de');
    expect(german.methods[0]?.unavailable?.reason).to.equal(
      `Ihr Kreditlimit wird um ${amount} überschritten.`,
    );
  });

  it('the method to open with is the first one that can be used', async () => {
    expect((await new TestShop().quote('checkout:1006')).selected).to.equal('stripe_payment_element_4');
  });

  it('methods come in the order of the rules, each once', async () => {
    expect(methodIds(await new TestShop().quote('checkout:1006'))).to.deep.equal([
      'payment_term_2',
      'stripe_payment_element_4',
      'money_order_1',
      'stripe_payment_element_5',
      'paypal_express_3',
    ]);
  });

  it('the rule for hazardous goods stops the rules after it', async () => {
    expect(methodIds(await new TestShop().quote('checkout:1007'))).to.deep.equal([
      'payment_term_2',
      'stripe_payment_element_4',
    ]);
  });

  it('a guest gets no terms, no questions and no offer to save a card', async () => {
    const { methods } = await new TestShop().quote('checkout:1002');
    expect(methods.map(({ id }) => id)).not.to.include('payment_term_2');
    const card = methods.find(({ id }) => id === 'stripe_payment_element_4');
    expect(card).not.to.have.any.keys('fields', 'canSave', 'saved');
  });

  it('a buyer of Acme is asked for a PO number, and it is filled in where the cart has one', async () => {
    const shop = new TestShop();
    const poNumber = (quote: Quote) => quote.methods[0]?.fields?.find(({ id }) => id === 'po_number');
    expect(poNumber(await shop.quote('checkout:1001'))).to.include({ required: true, label: 'PO number' });
    expect(poNumber(await shop.quote('checkout:1001'))).not.to.have.property('value');
    expect(poNumber(await shop.quote('checkout:1005'))).to.include({ value: 'PO-7310' });
  });

  it('saved cards are told by four digits, and only a personal one may be deleted', async () => {
    const { methods } = await new TestShop().quote('checkout:1001');
    const card = methods.find(({ id }) => id === 'stripe_payment_element_4');
    expect(card?.saved).to.deep.equal([
      { id: 'saved_1', label: 'Visa •••• 4242', owner: 'personal', removable: true, expires: '2029-08' },
      {
        id: 'saved_2',
        label: 'Mastercard •••• 4444',
        owner: 'company',
        removable: false,
        expires: '2028-04',
      },
    ]);
  });

  it('a saved card that has expired is not offered', async () => {
    const shop = new TestShop();
    shop.data.savedMethods[0] = { ...shop.data.savedMethods[0]!, expires: '2026-10' };
    const card = (await shop.quote('checkout:1001')).methods.find(({ saved }) => saved);
    expect(card?.saved?.map(({ id }) => id)).to.deep.equal(['saved_2']);
  });

  it('a fee is told with the method and is not in the total', async () => {
    const shop = new TestShop();
    const payPal = shop.data.integrations.find(({ id }) => id === 'paypal_express_3');
    payPal!.fee = { label: { en: 'PayPal fee 1.5%' }, percent: '1.5' };
    const quote = await shop.quote('checkout:1002');
    expect(quote.total.amount).to.equal('150.90');
    expect(quote.methods.find(({ fee }) => fee)?.fee).to.deep.equal({
      label: 'PayPal fee 1.5%',
      amount: { amount: '2.26', currency: 'USD' },
    });
  });

  it('where no rule reaches, the buyer is told to contact the shop', async () => {
    const { body } = await new TestShop().askQuote({
      payables: [{ id: 'checkout:1003' }],
      locale: 'en',
      context: { billingAddress: { country: 'FR' } },
    });
    expect(body.methods).to.deep.equal([]);
    expect(body.message).to.equal(
      'No payment methods are available, please contact us to complete the order submission.',
    );
  });

  it('what the page says about addresses and currency counts, and nothing else that it says', async () => {
    const shop = new TestShop();
    const context = { currency: 'JPY', coupon: { code: 'FREE', percent: '100' } };
    const { body } = await shop.askQuote({ payables: [{ id: 'checkout:1002' }], locale: 'en', context });
    expect(body.total).to.deep.equal({ amount: '22047', currency: 'JPY' });
  });

  it('a currency without prices is refused', async () => {
    const context = { currency: 'GBP' };
    const body = JSON.stringify({ payables: [{ id: 'checkout:1002' }], locale: 'en', context });
    const answer = await problem(await new TestShop().send('/quotes', { method: 'POST', body }));
    expect(answer.status).to.equal(422);
    expect(answer.body.errors?.[0]?.pointer).to.equal('/context/currency');
  });

  it('two carts of one buyer are paid in one', async () => {
    const shop = new TestShop();
    const response = await shop.send('/quotes?payable=checkout:1001&payable=checkout:1007&locale=en');
    const quote = (await response.json()) as Quote;
    expect(quote.payables.map(({ amount }) => amount.amount)).to.deep.equal(['135.49', '125.66']);
    expect(quote.total.amount).to.equal('261.15');
  });

  it('carts of two buyers cannot be paid in one, and a cart cannot be paid in part', async () => {
    const shop = new TestShop();
    const ask = async (...payables: unknown[]) =>
      problem(
        await shop.send('/quotes', { method: 'POST', body: JSON.stringify({ payables, locale: 'en' }) }),
      );
    expect((await ask({ id: 'checkout:1001' }, { id: 'checkout:1002' })).status).to.equal(422);
    const part = { id: 'checkout:1002', amount: { amount: '1.00', currency: 'USD' } };
    expect((await ask(part)).body.errors?.[0]?.pointer).to.equal('/payables/0/amount');
  });

  it('an unknown cart is not found', async () => {
    for (const payable of ['checkout:9999', 'subscription:1001']) {
      const answer = await problem(await new TestShop().send(`/quotes?payable=${payable}&locale=en`));
      expect(answer.status).to.equal(404);
      expect(answer.body.detail).to.equal('We could not find this order.');
    }
  });

  it('a request that is not as the contract has it is refused with a pointer', async () => {
    const body = JSON.stringify({ payables: [{ id: 'nonsense' }], locale: 'en' });
    const answer = await problem(await new TestShop().send('/quotes', { method: 'POST', body }));
    expect(answer.status).to.equal(422);
    expect(answer.body.errors?.[0]?.pointer).to.equal('/payables/0/id');
    const noJson = await problem(
      await new TestShop().send('/quotes', { method: 'POST', body: 'payables=1' }),
    );
    expect(noJson.status).to.equal(400);
  });

  it('a rule whose expression fails is skipped, and the merchant finds it in the log', async () => {
    const shop = new TestShop();
    await shop.quote('checkout:1002');
    expect(shop.data.ruleLog[0]?.message).to.match(/Heavy freight \(draft\).*was skipped/);
    expect(shop.data.ruleLog[0]?.payable).to.equal('checkout:1002');
  });
});
