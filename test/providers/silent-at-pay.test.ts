import { expect } from '@open-wc/testing';
import { registry } from '../../src/providers/registry.ts';
import { en } from '../support/en.ts';
import { choose, enter, expectAnotherWay, hurry } from './samples/bad-day.ts';
import type { ProviderSample } from './samples/sample.ts';

for (const provider of Object.keys(registry)) {
  const { samples } = (await import(`./samples/${provider}.ts`)) as { samples: readonly ProviderSample[] };
  for (const sample of samples) {
    const { name, silentAtPay, entry = {} } = sample;
    if (!silentAtPay) continue;

    describe(`The vendor of ${provider} at Pay: ${name}`, () => {
      it('that does not answer when the buyer pays is given up after 15 seconds, and the buyer pays another way', async () => {
        const takeAway = silentAtPay();
        const checkout = await choose(provider, sample);
        await enter(checkout, entry);
        await checkout.reaches('ready');
        const time = hurry();
        try {
          checkout.payButton.click();
          await expectAnotherWay(checkout, en.problems.provider, /(within|in) 15 seconds/, false);
          expect(time.patience).to.include(15_000);
        } finally {
          takeAway();
          time.restore();
        }
      });
    });
  }
}
