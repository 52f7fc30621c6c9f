import { registry } from '../../src/providers/registry.ts';
import { expect } from '@open-wc/testing';
import { en } from '../support/en.ts';
import { choose, expectAnotherWay, hurry } from './samples/bad-day.ts';
import type { ProviderSample } from './samples/sample.ts';

/** What becomes of a script that the widget adds to the page. Nothing is loaded. */
function decideScripts(fate: 'load' | 'error' | 'nothing') {
  const asked: string[] = [];
  const real = document.head.append.bind(document.head);
  document.head.append = (...nodes) => {
    for (const node of nodes) {
      if (!(node instanceof HTMLScriptElement)) real(node);
      else {
        asked.push(node.src);
        if (fate !== 'nothing') queueMicrotask(() => node.dispatchEvent(new Event(fate)));
      }
    }
  };
  const restore = () => {
    Reflect.deleteProperty(document.head, 'append');
  };
  return { asked, restore };
}

const TROUBLES = [
  ['whose script does not come within 15 seconds', 'nothing', 'did not come in time'],
  ['whose script is blocked', 'error', 'is blocked by an ad blocker or the page’s CSP'],
  ['whose script brings nothing', 'load', 'was loaded but brought no usable'],
] as const;

const escaped = (text: string) => text.replace(/[.?]/g, '\\$&');

for (const provider of Object.keys(registry)) {
  const { samples } = (await import(`./samples/${provider}.ts`)) as { samples: readonly ProviderSample[] };
  for (const sample of samples) {
    const { name, script, silent } = sample;
    if (!script && !silent) continue;

    describe(`The vendor of ${provider} on a bad day: ${name}`, () => {
      for (const [what, fate, detail] of script ? TROUBLES : []) {
        it(`${what} is not there, and the buyer pays another way`, async () => {
          const time = hurry();
          const { asked, restore } = decideScripts(fate);
          try {
            const checkout = await choose(provider, sample);
            await expectAnotherWay(
              checkout,
              en.problems.script,
              new RegExp(`${escaped(script!)}.* ${detail}`),
            );
            expect(asked[0]).to.match(new RegExp(`^${escaped(script!)}`));
            expect(asked.length, 'tries').to.equal(fate === 'error' ? 2 : 1);
            expect(time.patience.includes(15_000)).to.equal(true);
          } finally {
            restore();
            time.restore();
          }
        });
      }

      it('whose config makes no sense is not there, and the buyer pays another way', async () => {
        const broken = Object.fromEntries(Object.keys(sample.config as object).map((key) => [key, 42]));
        const checkout = await choose(provider, { ...sample, config: broken });
        await expectAnotherWay(
          checkout,
          en.problems.configuration,
          /config of payment method “vendor_1” is broken/,
        );
      });

      if (!silent) return;
      it('that never says it is there is given up after 15 seconds, and the buyer pays another way', async () => {
        const time = hurry();
        const takeAway = silent();
        try {
          const checkout = await choose(provider, sample);
          await expectAnotherWay(checkout, en.problems.provider, /within 15 seconds/);
          expect(time.patience).to.include(15_000);
        } finally {
          takeAway();
          time.restore();
        }
      });
    });
  }
}
