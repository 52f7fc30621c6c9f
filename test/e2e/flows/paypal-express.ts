import type { Page } from 'playwright-core';
import type { Buyer } from '../support/buyer.ts';
import { press, type Flow } from '../support/flow.ts';

const windowOf = async ({ page }: Buyer): Promise<Page> =>
  page
    .context()
    .pages()
    .find((one) => one !== page) ?? page.waitForEvent('popup');

const inWindow = {
  enter: async (buyer: Buyer) => {
    await buyer.chooses('PayPal');
    await buyer.reads('PayPal opens in its own window');
  },
  confirm: async (buyer: Buyer) => press(await windowOf(buyer), 'Complete purchase'),
};

export const flows: Readonly<Record<string, Flow>> = {
  paypal_window_34: { ...inWindow, outcome: 'succeeded', movements: ['charge'] },
  paypal_window_35: { ...inWindow, outcome: 'authorized', movements: ['authorize'] },
};
