import { press, type Flow } from '../support/flow.ts';

const paid = { outcome: 'succeeded', movements: ['charge'] } as const;

export const flows: Readonly<Record<string, Flow>> = {
  twelfth_frame_90: {
    ...paid,
    enter: (buyer) => buyer.chooses('Twelfth Pay'),
    confirm: ({ page }) => press(page.frameLocator('iframe[title="Twelfth Pay"]'), 'Pay now'),
  },
  twelfth_redirect_91: {
    ...paid,
    enter: (buyer) => buyer.chooses('Twelfth Pay'),
    confirm: ({ page }) => press(page, 'Pay now'),
  },
};
