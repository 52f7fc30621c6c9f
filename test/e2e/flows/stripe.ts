import type { Buyer } from '../support/buyer.ts';
import { CODE, fill, type Flow } from '../support/flow.ts';

const CARD = '4242424242424242';

async function typesCard(buyer: Buyer): Promise<void> {
  await buyer.page.getByRole('radio').first().check();
  await buyer.typesCard(CARD);
  await fill(buyer.card, { 'Security code': CODE });
}

const paid = { numbers: [CARD], outcome: 'succeeded', movements: ['charge'], enter: typesCard } as const;

export const flows: Readonly<Record<string, Flow>> = {
  stripe_client_20: paid,
  stripe_card_21: paid,
  stripe_setup_22: { ...paid, outcome: 'pending', movements: [] },
  stripe_direct_23: paid,
  stripe_destination_24: paid,
  stripe_market_25: { ...paid, movements: ['charge', 'charge'] },
  stripe_session_26: paid,
  stripe_client_confirm_41: paid,
  stripe_options_45: paid,
};
