import type { FrameLocator, Page } from 'playwright-core';
import type { Buyer } from '../support/buyer.ts';
import { CODE, fill, press, type Flow } from '../support/flow.ts';

const CARD = '4111111111111111';

const paid = { numbers: [CARD], outcome: 'succeeded', movements: ['charge'] } as const;
const reserved = { numbers: [CARD], outcome: 'authorized', movements: ['authorize'] } as const;

async function typesIntoMicroform({ page }: Buyer): Promise<void> {
  const field = (name: string) => page.frameLocator(`iframe[title^="secure payment field: ${name}"]`);
  await fill(field('number'), { 'Card number': CARD });
  await fill(page, { 'Expiry date': '12 / 34' });
  await fill(field('security'), { 'Security code': CODE });
}

async function paysOnTheirPage(place: Page | FrameLocator): Promise<void> {
  await fill(place, { 'Card number': CARD, 'Expiration month': '12', 'Expiration year': '2034' });
  await fill(place, { 'Security code': CODE });
  await press(place, 'Pay');
}

export const flows: Readonly<Record<string, Flow>> = {
  cybersource_30: { ...paid, enter: typesIntoMicroform },
  cybersource_31: { ...reserved, enter: typesIntoMicroform },
  cybersource_34: { ...paid, enter: typesIntoMicroform },
  cybersource_32: {
    ...reserved,
    enter: (buyer) => buyer.chooses('CyberSource'),
    confirm: ({ page }) => paysOnTheirPage(page),
  },
  cybersource_33: {
    ...paid,
    enter: (buyer) => buyer.chooses(/CyberSource/),
    confirm: ({ page }) => paysOnTheirPage(page.frameLocator('iframe[name^=tender-]')),
  },
};
