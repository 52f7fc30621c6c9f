import { press, type Flow } from '../support/flow.ts';

export const flows: Readonly<Record<string, Flow>> = {
  apruve_80: {
    outcome: 'authorized',
    movements: ['authorize'],
    enter: (buyer) => buyer.reads('You will be asked to sign in with your company’s Apruve account'),
    confirm: ({ page }) => press(page.frameLocator('iframe[title="Apruve"]'), 'Authorize payment'),
  },
};
