import { CODE, fill, press, type Flow } from '../support/flow.ts';

const CARD = '4242424242424242';
const typedCard = { 'Card number': CARD, 'Security code': CODE };

/** The methods of the shop’s seed data: Stripe, PayPal’s redirect, checks, payment terms. */
export const flows: Readonly<Record<string, Flow>> = {
  cheque: {
    outcome: 'pending',
    movements: [],
    enter: (buyer) => buyer.chooses('Check/Money Order'),
  },
  terms: {
    outcome: 'pending',
    movements: [],
    enter: ({ page }) => page.getByLabel('PO number').last().fill('PO-4711'),
  },
  'paypal-approve': {
    outcome: 'succeeded',
    movements: ['charge'],
    enter: (buyer) => buyer.chooses('PayPal'),
    confirm: ({ page }) => press(page, 'Approve'),
  },
  card: {
    numbers: [CARD],
    outcome: 'succeeded',
    movements: ['charge'],
    enter: async (buyer) => {
      await buyer.chooses(/^Card/);
      await buyer.typesCard(CARD);
      await fill(buyer.card, typedCard);
    },
  },
  'authorize-only': {
    numbers: [CARD],
    outcome: 'authorized',
    movements: ['authorize'],
    enter: async (buyer) => {
      await buyer.chooses(/reserv|autoris|authorize/i);
      await buyer.typesCard(CARD);
      await fill(buyer.card, typedCard);
    },
  },
};
