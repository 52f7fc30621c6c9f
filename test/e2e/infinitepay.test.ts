import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Request } from 'playwright-core';
import { Shop, type Buyer } from './support/buyer.ts';

const IBAN = 'DE89370400440532013000';

describe('A German company that pays with InfinitePay', () => {
  let shop: Shop;
  let buyer: Buyer;
  let requests: Request[];
  before(async () => {
    shop = await Shop.open();
  });
  after(() => shop.close());

  /** The page is German, as the buyer is. */
  const arrive = async (scenario: 'infinitepay_70' | 'infinitepay_71') => {
    buyer = await shop.buyer();
    requests = [];
    buyer.page.on('request', (request) => requests.push(request));
    await buyer.opens(scenario);
    await buyer.page.getByLabel('Rechtsform Ihrer Firma').waitFor();
  };
  const choosesLegalForm = () => buyer.page.getByLabel('Rechtsform Ihrer Firma').selectOption('gmbh');
  const typesAccount = async (iban = IBAN) => {
    await buyer.page.getByLabel('Lastschrift').check();
    await buyer.page.getByLabel('Kontoinhaber').fill('Müller Werkzeugbau GmbH');
    await buyer.page.getByLabel('IBAN').fill(iban);
    await buyer.page.getByLabel('Ich habe das gelesen und stimme zu.').check();
  };
  const movements = async () =>
    (await shop.ledger(buyer.payable)).map(({ type, amount }) => `${type} ${amount.amount}`);
  const dataSent = () => {
    const created = requests.find(
      (one) => one.method() === 'POST' && one.url().endsWith('/payments/payments'),
    );
    return (created?.postDataJSON() as { data?: Record<string, unknown> } | undefined)?.data;
  };

  it('on account: finds its e-mail filled in, says its legal form, and the order is placed', async () => {
    await arrive('infinitepay_70');
    assert.equal(
      await buyer.page.getByLabel('E-Mail für die Rechnung').inputValue(),
      'k.mueller@mueller-werkzeugbau.example',
    );
    await choosesLegalForm();
    await buyer.pays();
    await buyer.page.waitForURL(/\/thanks\//);
    await buyer.seesOutcome('pending');
    assert.deepEqual(dataSent(), { email: 'k.mueller@mueller-werkzeugbau.example', legalForm: 'gmbh' });
    assert.deepEqual(await movements(), []);
    assert.deepEqual(buyer.defects, []);
  });

  it('has to say its legal form, and an e-mail that is one, before anything is sent', async () => {
    await arrive('infinitepay_70');
    await buyer.page.getByLabel('E-Mail für die Rechnung').fill('mueller@werkzeugbau');
    await buyer.pays();
    await buyer.reads('Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@firma.de.');
    await buyer.reads('Rechtsform Ihrer Firma: Bitte füllen Sie dieses Feld aus.');
    assert.equal(dataSent(), undefined);
  });

  it('is refused credit: reads no score, cannot choose it again, and pays another way', async () => {
    await arrive('infinitepay_70');
    await buyer.page.getByLabel('E-Mail für die Rechnung').fill('refused@werkzeugbau.example');
    await choosesLegalForm();
    await buyer.pays();
    await buyer.reads('Diese Zahlungsart gibt es für diese Bestellung nicht.');
    assert.ok(await buyer.page.getByRole('radio', { name: /InfinitePay/ }).isDisabled());
    const secret = /score \d|reason a17/i;
    assert.doesNotMatch(await buyer.page.locator('body').innerText(), secret);
    const answers = await Promise.all(
      requests.map(async (request) => (await request.response())?.text().catch(() => '') ?? ''),
    );
    assert.ok(!answers.some((answer) => secret.test(answer)), 'the score reached the browser');
    await buyer.chooses('Scheck');
    await buyer.pays();
    await buyer.seesOutcome('pending');
  });

  it('is looked at by a person: the order is placed and waits', async () => {
    await arrive('infinitepay_70');
    await buyer.page.getByLabel('E-Mail für die Rechnung').fill('check@werkzeugbau.example');
    await choosesLegalForm();
    await buyer.pays();
    await buyer.seesOutcome('pending');
    await buyer.reads('Ihre Zahlung wird geprüft.');
  });

  it('by direct debit: has an account that InfinitePay does not debit, corrects it, and pays', async () => {
    await arrive('infinitepay_71');
    await choosesLegalForm();
    await typesAccount('GB29NWBK60161331926819');
    await buyer.pays();
    await buyer.reads('Accounts in the United Kingdom cannot be debited.');
    assert.equal(dataSent(), undefined);
    await buyer.page.getByLabel('IBAN').fill(IBAN);
    await buyer.pays();
    await buyer.seesOutcome('authorized');
    assert.equal(dataSent()?.['product'], 'direct-debit');
    assert.match(String(dataSent()?.['bankToken']), /^bat_/);
    assert.deepEqual(await movements(), ['authorize 658.40']);
  });

  it('by direct debit: takes so long that the key has expired, keeps what was typed, and pays', async () => {
    await arrive('infinitepay_71');
    await choosesLegalForm();
    await typesAccount();
    await fetch(`${shop.demo.bankOrigin}/infinitepay/bank-sessions`, { method: 'DELETE' });
    const renewed = buyer.page.waitForResponse(/\/payments\/quotes/);
    await buyer.pays();
    await buyer.reads('Das hat zu lange gedauert. Bitte drücken Sie die Schaltfläche noch einmal.');
    await renewed;
    assert.equal(dataSent(), undefined);
    await buyer.pays();
    await buyer.seesOutcome('authorized');
  });

  it('by direct debit: cannot reach InfinitePay, and pays on account instead', async () => {
    await arrive('infinitepay_71');
    await buyer.page.route('**/infinitepay/bank-accounts', (route) => route.abort());
    await choosesLegalForm();
    await typesAccount();
    await buyer.pays();
    await buyer.reads('Diese Zahlungsart funktioniert gerade nicht.');
    await buyer.page.getByLabel('Kauf auf Rechnung').check();
    await buyer.pays();
    await buyer.seesOutcome('authorized');
    assert.equal(dataSent()?.['product'], 'invoice');
  });

  it('in installments: sees each payment and the total to the cent, and what the last one is', async () => {
    await arrive('infinitepay_71');
    await choosesLegalForm();
    await buyer.page.getByLabel('Ratenzahlung').check();
    const plans = buyer.page.getByLabel('Raten', { exact: true });
    const choices = (await plans.locator('option').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    assert.deepEqual(choices, [
      '3 Zahlungen zu 219,46 €',
      '6 Zahlungen zu 111,37 €',
      '12 Zahlungen zu 56,73 €',
    ]);
    await plans.selectOption('plan_12');
    await buyer.reads(/Insgesamt 680,78.€. Die letzte Zahlung beträgt 56,75/);
    await buyer.pays();
    await buyer.seesOutcome('authorized');
    assert.deepEqual([dataSent()?.['product'], dataSent()?.['plan']], ['installments', 'plan_12']);
  });

  it('is charged when the merchant ships, and gets money back when the merchant refunds', async () => {
    await arrive('infinitepay_71');
    await choosesLegalForm();
    await buyer.pays();
    await buyer.seesOutcome('authorized');
    await buyer.isRefundedAfterCapture();
  });
});
