import { expect } from '@open-wc/testing';
import type { Quote } from '../../src/contract/quote.ts';
import { registry } from '../../src/providers/registry.ts';
import { safeParse } from '../../src/contract/schema.ts';
import { warmUp } from '../../src/session/warm-up.ts';
import { openCheckout } from '../support/checkout-fixture.ts';
import { aQuote, cheque, paypal } from '../support/samples.ts';
import { ScriptedBackend } from '../support/scripted-backend.ts';
import type { ProviderSample } from '../providers/samples/sample.ts';
import { waitUntil } from '../support/wait-until.ts';

const card = {
  ...cheque,
  id: 'card_1',
  provider: 'stripe',
  label: 'Card',
  config: { publishableKey: 'pk_test_1' },
};
const window = { ...paypal, label: 'PayPal window', config: { clientId: 'AZDxjDScFpQtjWTOUtWKbyN' } };

const connections = () =>
  [...document.head.querySelectorAll<HTMLLinkElement>('link[rel=preconnect]')].map(({ href }) => href);

describe('While a buyer looks at the list', () => {
  afterEach(() => {
    for (const link of document.head.querySelectorAll('link[rel=preconnect]')) link.remove();
  });

  const open = async (changes: Partial<Quote>) => {
    const checkout = await openCheckout(new ScriptedBackend(aQuote(changes)));
    await waitUntil(() => checkout.element.state.step !== 'loading');
    return checkout;
  };

  it('the vendor of the first method is connected to, once, and no other; nothing is loaded from it', async () => {
    await open({ methods: [card, window, cheque] });
    await waitUntil(() => connections().length > 0);
    await warmUp([card, window, cheque], 'test', registry);
    expect(connections()).to.deep.equal(['https://js.stripe.com/']);
    expect(document.querySelector('script[src*="stripe.com"]')).to.equal(null);
  });

  it('nobody is connected to before the quote is there', async () => {
    let answer: (response: Response) => void = () => undefined;
    const held = new Promise<Response>((resolve) => (answer = resolve));
    const backend = new ScriptedBackend().on('GET /quotes', () => held);
    const checkout = await openCheckout(backend);
    expect(connections()).to.deep.equal([]);
    answer(Response.json(aQuote({ methods: [card, cheque] })));
    await checkout.reaches('choosing');
    await waitUntil(() => connections().length > 0);
  });
});

describe('A provider’s connection', () => {
  for (const provider of Object.keys(registry)) {
    it(`is where its script comes from: ${provider}`, async () => {
      const found = await registry[provider]!();
      const file = `../providers/samples/${provider}.ts`;
      const { samples } = (await import(file)) as { samples: readonly ProviderSample[] };
      for (const { config, script } of samples) {
        const parsed = safeParse(found.config, config);
        const vendor = parsed.success ? found.connection?.(parsed.data, 'test') : undefined;
        if (script) expect(vendor?.origin).to.equal(new URL(script).origin);
      }
    });
  }
});
