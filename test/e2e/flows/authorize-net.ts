import { CODE, fill, press, type Flow } from '../support/flow.ts';

const CARD = '4111111111111111';
const ACCOUNT = '123456789';

const paid = { numbers: [CARD], outcome: 'succeeded', movements: ['charge'] } as const;

/** The vendor’s form, as Accept Hosted and AcceptUI have it. */
const VENDORS_FORM = { 'Card Number': CARD, 'Exp. Date': '12/34', 'Card Code': CODE };

export const flows: Readonly<Record<string, Flow>> = {
  authorize_net_20: {
    ...paid,
    enter: ({ page }) => fill(page, { 'Card number': CARD, 'Expiry date': '12/34', 'Security code': CODE }),
  },
  authorize_net_21: {
    ...paid,
    enter: async ({ page }) => {
      await fill(page, { Kartennummer: CARD, 'Gültig bis': '12/34', Prüfnummer: CODE });
      await fill(page, { 'Name auf der Karte': 'Katrin Müller' });
      await page.getByRole('checkbox').last().check();
    },
  },
  authorize_net_22: {
    numbers: [ACCOUNT],
    outcome: 'pending',
    movements: [],
    enter: async ({ page }) => {
      await page.getByLabel('Account type').selectOption('Business checking');
      await fill(page, { 'Account holder': 'Marcus Webb', 'Routing number': '121042882' });
      await fill(page, { 'Account number': ACCOUNT, 'Repeat the account number': ACCOUNT });
      await page.getByRole('checkbox', { name: 'I have read this and agree.' }).check();
    },
  },
  authorize_net_23: {
    ...paid,
    enter: (buyer) => buyer.chooses('Credit card'),
    confirm: async ({ page }) => {
      const form = page.frameLocator('tender-checkout iframe');
      await fill(form, { ...VENDORS_FORM, 'Zip/Postal Code': '11201' });
      await press(form, 'Pay');
    },
  },
  authorize_net_26: {
    ...paid,
    enter: (buyer) => buyer.chooses('Credit card'),
    confirm: async ({ page }) => {
      await fill(page, { ...VENDORS_FORM, 'Zip/Postal Code': '11201' });
      await press(page, 'Pay');
      await page.getByRole('link', { name: 'Continue' }).click();
    },
  },
  authorize_net_24: {
    ...paid,
    enter: (buyer) => buyer.chooses('Credit card'),
    confirm: async ({ page }) => {
      const form = page.frameLocator('#AcceptUIContainer iframe');
      await fill(form, VENDORS_FORM);
      await press(form, 'Pay');
    },
  },
  authorize_net_25: {
    ...paid,
    outcome: 'authorized',
    movements: ['authorize'],
    enter: ({ page }) => fill(page, { 'Card number': CARD, 'Expiry date': '12/34' }),
  },
};
