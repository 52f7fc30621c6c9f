import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { PROVIDERS } from '../../../demo/providers.ts';
import { Shop } from './buyer.ts';
import { CODE, type Flow } from './flow.ts';
import { Recorder, type Heard } from './recorder.ts';

/** Nothing can be paid in the first; in the others nothing is typed that could get anywhere. */
const NOTHING_TYPED = [
  'oropay_permission_46',
  'twelfth_3ds_92',
  'twelfth_3ds1_frame_93',
  'twelfth_3ds1_redirect_94',
  'stripe_express_43',
  'stripe_express_44',
  'stripe_deposits_27',
];

/** How the scenarios of a provider are paid. Without it, nobody knows whether its buyers’ numbers are safe. */
async function flowsOf(name: string): Promise<Readonly<Record<string, Flow>>> {
  const file = new URL(`../flows/${name}.ts`, import.meta.url);
  if (!existsSync(file)) return {};
  const { flows } = (await import(file.href)) as { flows: Readonly<Record<string, Flow>> };
  return flows;
}

const providers = await Promise.all(
  PROVIDERS.map(async ({ provider, integrations }) => ({
    provider,
    scenarios: integrations.map(({ id }) => id).filter((id) => !NOTHING_TYPED.includes(id)),
    flows: await flowsOf(provider),
  })),
);
const seed = await flowsOf('seed');
const all = [{ provider: 'the shop’s seed', scenarios: Object.keys(seed), flows: seed }, ...providers];

/**
 * The tests of the providers that are wanted, for one file to have: together they would take much longer than others.
 * @param more tests that need the same shop
 */
export function describePrivacy(
  title: string,
  isWanted: (provider: string) => boolean,
  more?: (shop: () => Shop) => void,
): void {
  describe(title, () => {
    let shop: Shop;
    before(async () => {
      shop = await Shop.open();
    });
    after(() => shop.close());
    provePrivacy(isWanted, () => shop);
    more?.(() => shop);
  });
}

function provePrivacy(isWanted: (provider: string) => boolean, shopOf: () => Shop): void {
  for (const { provider, scenarios, flows } of all.filter((one) => isWanted(one.provider))) {
    for (const scenario of scenarios) {
      it(`${provider}, ${scenario}: paid, and nobody but the vendor has them`, async () => {
        const shop = shopOf();
        const flow = flows[scenario];
        assert.ok(flow, `Say in test/e2e/flows/${provider}.ts how ${scenario} is paid.`);
        const buyer = await shop.buyer();
        const recorder = await Recorder.listenTo(buyer);
        await buyer.opens(scenario);
        await flow.enter(buyer);
        await recorder.look();
        await buyer.pays();
        await flow.confirm?.(buyer);
        await buyer.seesOutcome(flow.outcome);
        await recorder.look();

        assert.deepEqual(await buyer.movements(), flow.movements);
        assert.deepEqual(buyer.defects, []);
        for (const where of ['request', 'address', 'event', 'storage', 'document']) {
          assert.ok(
            recorder.heard.some((one) => one.where === where),
            `nothing was heard of any ${where}`,
          );
        }
        for (const secret of [...(flow.numbers ?? []), CODE]) {
          const found = recorder.findings(secret);
          const allowed: Heard[] = flow.throughBackend === secret ? found.filter(isPayment) : [];
          assert.equal(allowed.length, flow.throughBackend === secret ? 1 : 0);
          assert.deepEqual(
            found.filter((one) => !allowed.includes(one)),
            [],
          );
          if (secret !== CODE) assert.ok(!(await shop.kept()).includes(secret), 'the shop has kept it');
        }
      });
    }
  }
}

/** A new payment sent to the shop’s backend. */
const isPayment = ({ where, text }: Heard): boolean =>
  where === 'request' && /^\S+\/payments\/payments\n/.test(text);
