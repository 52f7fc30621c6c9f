import type { FrameLocator, Page } from 'playwright-core';
import type { Buyer } from '../support/buyer.ts';
import { CODE, fill, press, type Flow } from '../support/flow.ts';

const CARD = '4263970000005262';
const ACCOUNT = '1234567890';

const paid = { numbers: [CARD], outcome: 'succeeded', movements: ['charge'] } as const;

async function typesCard(buyer: Buyer): Promise<void> {
  await buyer.chooses(/^OroPay/);
  const values = {
    'card-number': CARD,
    'card-expiration': '12/2034',
    'card-cvv': CODE,
    'card-holder-name': 'Jane Smith',
  };
  for (const [name, value] of Object.entries(values)) {
    await buyer.page.frameLocator(`iframe[name="${name}"]`).locator('#secure-payment-field').fill(value);
  }
}

async function paysOnTheirPage(place: Page | FrameLocator): Promise<void> {
  await fill(place, { 'Card number': CARD, 'Expiry date': '12/34', 'Security code': CODE });
  await press(place, 'Pay now');
}

export const flows: Readonly<Record<string, Flow>> = {
  oropay_card_40: { ...paid, enter: typesCard },
  oropay_authorize_41: { ...paid, outcome: 'authorized', movements: ['authorize'], enter: typesCard },
  oropay_ach_42: {
    numbers: [ACCOUNT],
    throughBackend: ACCOUNT,
    outcome: 'pending',
    movements: [],
    enter: async (buyer) => {
      await buyer.chooses(/^OroPay/);
      await fill(buyer.page, { 'Account holder': 'Jane Smith', 'Routing number': '021000021' });
      await fill(buyer.page, { 'Account number': ACCOUNT, 'Repeat the account number': ACCOUNT });
      await buyer.page.getByLabel('I have read this and agree.').check();
    },
  },
  oropay_frame_43: {
    ...paid,
    enter: (buyer) => buyer.chooses(/^OroPay/),
    confirm: ({ page }) => paysOnTheirPage(page.frameLocator('iframe[title="Global Payments"]')),
  },
  oropay_redirect_44: {
    ...paid,
    enter: (buyer) => buyer.chooses(/^OroPay/),
    confirm: ({ page }) => paysOnTheirPage(page),
  },
  oropay_saved_45: {
    ...paid,
    enter: async (buyer) => {
      await typesCard(buyer);
      await buyer.page.getByLabel(/Für spätere Zahlungen/).check();
    },
  },
};
