import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Till } from './support/till.ts';

const CARD = '4111111111111111';
const ACCEPT_JS = 'https://jstest.authorize.net/v1/Accept.js';

const till = new Till();

describe('Authorize.Net', () => {
  before(() => till.open());
  after(() => till.shop.close());

  describe('A buyer who pays by card through Accept.js', () => {
    it('is declined by the bank, keeps the form, and pays with a fresh nonce after correcting the ZIP', async () => {
      await till.arrive('authorize_net_20');
      await till.livesAt('46282');
      await till.typeCard();
      await till.buyer.pays();
      await till.buyer.reads(/The payment was declined/);
      assert.equal(await till.field('Card number').inputValue(), '4111 1111 1111 1111');
      await till.livesAt('11201');
      await till.buyer.pays();
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
    });

    it('reads at the input what is wrong there, before anything is sent', async () => {
      await till.arrive('authorize_net_20');
      await till.buyer.pays();
      await till.buyer.reads('Card number: please fill this in.');
      await till.typeCard('35660020 20360505');
      await till.buyer.pays();
      await till.buyer.reads('JCB cards are not accepted here.');
      assert.deepEqual(await till.movements(), []);
    });

    it('reads at the number that Authorize.Net does not take one so long', async () => {
      await till.arrive('authorize_net_20');
      await till.typeCard('6011000000000000003');
      await till.buyer.pays();
      await till.buyer.reads('The card number is not correct: please check it for a slip.');
      await till.typeCard('6011000000000012');
      await till.buyer.pays();
      await till.buyer.seesOutcome('succeeded');
    });

    it('took so long that the nonce expired: reads so, presses again, and pays once', async () => {
      await till.arrive('authorize_net_20');
      await till.typeCard();
      await till.page.route('**/payments/payments', async (route) => {
        await till.bank('expire');
        await route.continue();
      });
      await till.buyer.pays();
      await till.buyer.reads('Enter your payment details.');
      await till.page.unroute('**/payments/payments');
      await till.buyer.pays();
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
    });

    it('cannot load Accept.js behind an ad blocker, and pays by check', async () => {
      await till.arrive('authorize_net_20');
      await till.page.request.post(`${till.shop.demo.shopOrigin}/demo/sandbox`, {
        data: { [ACCEPT_JS]: 'blocked' },
      });
      await till.page.reload();
      await till.page.getByRole('radio').first().click();
      await till.buyer.reads(/This payment method could not be loaded/);
      await till.buyer.paysByCheck();
    });

    it('saves the card, and next time gives only its security code', async () => {
      await till.arrive('authorize_net_21');
      await till.field('Kartennummer').fill(CARD);
      await till.field('Gültig bis').fill('12/34');
      await till.field('Prüfnummer').fill('123');
      await till.field('Name auf der Karte').fill('Katrin Müller');
      await till.page.getByRole('checkbox').last().check();
      await till.buyer.pays();
      await till.buyer.seesOutcome('succeeded');

      await till.buyer.opens('authorize_net_21');
      await till.page.getByRole('radio').first().check();
      await till.buyer.reads('Visa •••• 1111');
      assert.equal(await till.field('Kartennummer').count(), 0);
      await till.buyer.pays();
      await till.buyer.reads('Prüfnummer: Bitte füllen Sie dieses Feld aus.');
      await till.field('Prüfnummer').fill('123');
      await till.buyer.pays();
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
    });
  });

  describe('A buyer who pays by eCheck', () => {
    it('has to agree to the debit, whose outcome is known when the bank has paid', async () => {
      await till.arrive('authorize_net_22');
      await till.field('Account type').selectOption('Business checking');
      await till.field('Account holder').fill('Marcus Webb');
      await till.field('Routing number').fill('121042882');
      await till.field('Account number').first().fill('123456789');
      await till.field('Repeat the account number').fill('123456789');
      await till.buyer.pays();
      await till.buyer.reads('Please agree, so that your account can be debited.');
      await till.page.getByRole('checkbox', { name: 'I have read this and agree.' }).check();
      await till.buyer.pays();
      await till.buyer.seesOutcome('pending');
      assert.deepEqual(await till.movements(), []);

      await till.bank('settle');
      await till.page.reload();
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
    });
  });

  describe('A buyer who pays in Accept Hosted', () => {
    beforeEach(async () => {
      await till.arrive('authorize_net_23');
      await till.buyer.pays();
      await form().getByLabel('Card Number').waitFor();
    });

    const form = () => till.page.frameLocator('tender-checkout iframe');
    const pay = async (zip: string) => {
      await form().getByLabel('Card Number').fill(CARD);
      await form().getByLabel('Exp. Date').fill('12/34');
      await form().getByLabel('Card Code').fill('123');
      await form().getByLabel('Zip').fill(zip);
      await form().getByRole('button', { name: 'Pay' }).click();
    };

    it('is declined there, tries again there, and has paid once', async () => {
      await pay('46282');
      await form().getByText('The transaction has been declined.').waitFor();
      assert.deepEqual(await till.movements(), []);
      await pay('11201');
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
      assert.deepEqual(till.buyer.defects, []);
    });

    it('cancels there: nothing is charged, and another method can be used', async () => {
      await form().getByRole('button', { name: 'Cancel' }).click();
      await till.buyer.reads('The payment was canceled.');
      await till.buyer.paysByCheck();
    });

    it('closes the window and says that this is meant: nothing is charged, and paying works', async () => {
      await till.page.getByRole('button', { name: 'Close' }).click();
      await till.buyer.reads('Close this window? Your payment will not be made.');
      await till.page.getByRole('button', { name: 'Cancel this payment' }).click();
      await till.buyer.reads('The payment was canceled.');
      await till.buyer.pays();
      await pay('11201');
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
    });

    it('is not believed when a script pretends that it is paid', async () => {
      await till.page.evaluate(() => {
        const { AuthorizeNetIFrame } = window as unknown as {
          AuthorizeNetIFrame: { onReceiveCommunication(text: string): void };
        };
        const response = encodeURIComponent(JSON.stringify({ transId: '1', responseCode: '1' }));
        AuthorizeNetIFrame.onReceiveCommunication(`action=transactResponse&response=${response}`);
      });
      await till.buyer.reads('You started to pay with Credit card.');
      await till.page.getByRole('button', { name: 'Continue' }).click();
      await pay('11201');
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
    });

    it('stayed away until the form had expired, starts again and pays; nothing of it is left on the page', async () => {
      await till.bank('expire');
      await pay('11201');
      await form().getByText('Missing or invalid token.').waitFor();
      await till.page.getByRole('button', { name: 'Close' }).click();
      await till.page.getByRole('button', { name: 'Cancel this payment' }).click();
      await till.buyer.reads('The payment was canceled.');
      await till.buyer.pays();
      await pay('11201');
      await till.buyer.seesOutcome('succeeded');
      assert.equal(await till.page.evaluate(() => 'AuthorizeNetIFrame' in window), false);
    });
  });

  describe('A buyer who pays in the window of AcceptUI', () => {
    beforeEach(async () => {
      await till.arrive('authorize_net_24');
      await till.buyer.pays();
      await form().getByLabel('Card Number').waitFor();
    });

    const form = () => till.page.frameLocator('#AcceptUIContainer iframe');
    const pay = async () => {
      await form().getByLabel('Card Number').fill(CARD);
      await form().getByLabel('Exp. Date').fill('12/34');
      await form().getByLabel('Card Code').fill('123');
      await form().getByRole('button', { name: 'Pay' }).click();
    };
    const isWindowOpen = () => till.page.locator('#AcceptUIContainer.show').count();

    it('reads there what is wrong, and corrects it there', async () => {
      await form().getByRole('button', { name: 'Pay' }).click();
      await form().getByText('Please provide valid credit card number.').waitFor();
      await pay();
      await till.buyer.seesOutcome('succeeded');
    });

    it('closes it: nothing is charged, the focus is on the button again, and paying works', async () => {
      await form().getByRole('button', { name: 'Close' }).click();
      await till.buyer.reads('The payment was canceled. Nothing was charged.');
      const focused = await till.buyer.widget.evaluate((host) =>
        host.shadowRoot?.activeElement?.getAttribute('part'),
      );
      assert.equal(focused, 'pay-button');
      await till.buyer.pays();
      await pay();
      await till.buyer.seesOutcome('succeeded');
      assert.deepEqual(await till.movements(), ['charge']);
    });

    it('closes it with Escape when its frame does not answer', async () => {
      await till.page.evaluate(() => {
        dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      });
      await till.buyer.reads('The payment was canceled. Nothing was charged.');
      assert.equal(await isWindowOpen(), 0);
    });

    it('chooses checks instead, and comes back to a window that still opens', async () => {
      await form().getByRole('button', { name: 'Close' }).click();
      await till.buyer.reads('The payment was canceled. Nothing was charged.');
      await till.buyer.chooses('Check/Money Order');
      await till.page.getByRole('radio').first().check();
      await till.buyer.pays();
      await pay();
      await till.buyer.seesOutcome('succeeded');
    });
  });
});
