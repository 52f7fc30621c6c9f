import type { Endpoint } from './endpoint.ts';
import { listOf } from './list.ts';
import { find } from '../engine/find.ts';
import type { World } from '../model/world.ts';

/** `/disputes`: what payers took back, and how it ended. Answering one is done on the tester’s controls. */
export const disputes = (world: World): Endpoint[] => [
  {
    method: 'get',
    path: '/disputes',
    takes: ['charge', 'payment_intent', 'limit', 'starting_after'],
    answer: ({ account, params }) => {
      const intent = params.string('payment_intent');
      const charge = params.string('charge');
      const found = Object.values(world.data.disputes)
        .filter((owned) => owned.account === account)
        .map(({ object }) => object)
        .filter(
          (dispute) =>
            dispute.payment_intent === (intent ?? dispute.payment_intent) &&
            dispute.charge === (charge ?? dispute.charge),
        );
      return listOf(found.reverse(), params, '/v1/disputes');
    },
  },
  {
    method: 'get',
    path: '/disputes/:id',
    takes: [],
    answer: ({ account, id }) => find(world.data.disputes, account, id, 'dispute', 'dispute').object,
  },
];
