import { expect, waitUntil } from '@open-wc/testing';
import { registry } from '../../src/providers/registry.ts';
import { openCheckout, type Checkout } from '../support/checkout-fixture.ts';
import { en } from '../support/en.ts';
import { aPayment, aQuote, cheque, usd } from '../support/samples.ts';
import { json, ScriptedBackend } from '../support/scripted-backend.ts';
import { asGlobal, type ProviderSample } from './samples/sample.ts';

const LABEL = 'The vendor';

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

/** How long the product waits for a vendor, and for what a script fetches after it has come. */
const PATIENCE = [15_000, 5000];

/** The clock runs ahead for those who wait so long. */
function hurry() {
  const real = window.setTimeout.bind(window);
  const patience: number[] = [];
  const soon = (run: () => void, milliseconds = 0, ...values: never[]) => {
    if (!PATIENCE.includes(milliseconds)) return real(run, milliseconds, ...values);
    patience.push(milliseconds);
    return real(run, 0, ...values);
  };
  return { patience, restore: asGlobal('setTimeout', soon)() };
}

/** A buyer is offered the sample’s method and checks, and chooses the vendor’s. */
async function choose(
  provider: string,
  { config, amount = usd('131.40') }: ProviderSample,
): Promise<Checkout> {
  const vendor = { ...cheque, id: 'vendor_1', provider, label: LABEL, config: config as object };
  const quote = aQuote({
    payables: [{ id: 'checkout:1001', label: 'Order 1001', amount }],
    total: amount,
    parts: [],
    methods: [vendor, cheque],
  });
  const backend = new ScriptedBackend(quote).on('POST /payments', json(aPayment({ amount })));
  const checkout = await openCheckout(backend);
  await checkout.reaches('choosing');
  checkout.choose(LABEL);
  return checkout;
}

/** The trouble is told to both who have to know, and the buyer pays another way. */
async function expectAnotherWay(checkout: Checkout, sentence: string, forDeveloper: RegExp): Promise<void> {
  await waitUntil(
    () => checkout.told('tender-problem').length > 0,
    'The checkout should report the trouble.',
  );
  await checkout.reaches('choosing');
  expect(checkout.text).to.contain(sentence);
  expect(checkout.told('tender-problem')[0]!.detail).to.match(forDeveloper);
  expect(checkout.element.querySelectorAll('iframe'), 'frames of the vendor').to.have.length(0);
  checkout.choose(cheque.label);
  await checkout.reaches('ready');
  checkout.payButton.click();
  await checkout.reaches('done');
}

const escaped = (text: string) => text.replace(/[.?]/g, '\\$&');

for (const provider of Object.keys(registry)) {
  const { samples } = (await import(`./samples/${provider}.ts`)) as { samples: readonly ProviderSample[] };
  for (const sample of samples) {
    const { name, script, silent } = sample;
    if (!script) continue;

    describe(`The vendor of ${provider} on a bad day: ${name}`, () => {
      for (const [what, fate, detail] of [
        ['whose script does not come within 15 seconds', 'nothing', 'did not come in time'],
        ['whose script is blocked', 'error', 'is blocked by an ad blocker or the page’s CSP'],
        ['whose script brings nothing', 'load', 'was loaded but brought no usable'],
      ] as const) {
        it(`${what} is not there, and the buyer pays another way`, async () => {
          const time = hurry();
          const { asked, restore } = decideScripts(fate);
          try {
            const checkout = await choose(provider, sample);
            await expectAnotherWay(
              checkout,
              en.problems.script,
              new RegExp(`${escaped(script)}.* ${detail}`),
            );
            expect(asked[0]).to.match(new RegExp(`^${escaped(script)}`));
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
