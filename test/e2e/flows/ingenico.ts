import { CODE, fill, type Flow } from '../support/flow.ts';

const CARD = '4567350000427977';
const IBAN = 'DE89370400440532013000';
const ACCOUNT = '1234567890';

const typedCard = { 'Card number': CARD, 'Expiry date': '12/34', 'Security code': CODE };

export const flows: Readonly<Record<string, Flow>> = {
  ingenico_50: {
    numbers: [CARD],
    outcome: 'succeeded',
    movements: ['charge'],
    enter: ({ page }) => fill(page, typedCard),
  },
  ingenico_54: {
    numbers: [CARD],
    outcome: 'succeeded',
    movements: ['charge'],
    enter: ({ page }) => fill(page, typedCard),
  },
  ingenico_51: {
    numbers: [CARD],
    outcome: 'authorized',
    movements: ['authorize'],
    enter: async ({ page }) => {
      await page.locator('[autocomplete=cc-number]').fill(CARD);
      await page.locator('[autocomplete=cc-exp]').fill('12/34');
      await page.locator('[autocomplete=cc-csc]').first().fill(CODE);
      await page.locator('tender-checkout').getByRole('checkbox').last().check();
    },
  },
  ingenico_52: {
    numbers: [IBAN],
    outcome: 'pending',
    movements: [],
    enter: async ({ page }) => {
      await fill(page, { Kontoinhaber: 'Katrin Müller', IBAN });
      await page.getByRole('checkbox', { name: /stimme zu/ }).check();
    },
  },
  ingenico_53: {
    numbers: [ACCOUNT],
    outcome: 'pending',
    movements: [],
    enter: async ({ page }) => {
      await fill(page, { 'Account holder': 'Marcus Webb', 'Routing number': '021000021' });
      await fill(page, { 'Account number': ACCOUNT });
      await page.getByRole('checkbox', { name: /agree/ }).check();
    },
  },
};
