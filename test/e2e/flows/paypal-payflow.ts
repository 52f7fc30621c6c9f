import type { Buyer } from '../support/buyer.ts';
import { CODE, fill, press, type Flow } from '../support/flow.ts';

const CARD = '4111111111111111';

const typesCard = (buyer: Buyer) =>
  fill(buyer.page, { 'Card number': CARD, 'Expiry date': '12/34', 'Security code': CODE });

export const flows: Readonly<Record<string, Flow>> = {
  payflow_card_30: { numbers: [CARD], outcome: 'succeeded', movements: ['charge'], enter: typesCard },
  payflow_saved_31: {
    numbers: [CARD],
    outcome: 'succeeded',
    movements: ['charge'],
    enter: async ({ page }) => {
      await fill(page, { Kartennummer: CARD, 'Gültig bis': '12/34' });
      await page.getByLabel('Für spätere Zahlungen speichern').check();
    },
  },
  payflow_authorize_32: {
    numbers: [CARD],
    outcome: 'authorized',
    movements: ['authorize'],
    enter: typesCard,
  },
  payflow_express_33: {
    outcome: 'succeeded',
    movements: ['charge'],
    enter: (buyer) => buyer.chooses('PayPal Express Checkout'),
    confirm: ({ page }) => press(page, 'Pay now'),
  },
};
