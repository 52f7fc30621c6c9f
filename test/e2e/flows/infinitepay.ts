import { fill, type Flow } from '../support/flow.ts';

const IBAN = 'DE89370400440532013000';

export const flows: Readonly<Record<string, Flow>> = {
  infinitepay_70: {
    outcome: 'pending',
    movements: [],
    enter: async ({ page }) => {
      await page.getByLabel('Rechtsform Ihrer Firma').selectOption('gmbh');
    },
  },
  infinitepay_71: {
    numbers: [IBAN],
    outcome: 'authorized',
    movements: ['authorize'],
    enter: async ({ page }) => {
      await page.getByLabel('Rechtsform Ihrer Firma').selectOption('gmbh');
      await page.getByLabel('Lastschrift').check();
      await fill(page, { Kontoinhaber: 'Müller Werkzeugbau GmbH', IBAN });
      await page.getByLabel('Ich habe das gelesen und stimme zu.').check();
    },
  },
};
