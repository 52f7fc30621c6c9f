import { expect } from '@open-wc/testing';
import { safeParse } from '../../src/contract/schema.ts';
import type { PanelContext, Provider } from '../../src/providers/provider.ts';
import { registry } from '../../src/providers/registry.ts';
import { panelContext } from '../support/panel-context.ts';
import type { ProviderSample } from './samples/sample.ts';

/** The sample file of a provider. Without one, nobody knows whether the provider keeps the contract. */
async function samplesOf(id: string): Promise<readonly ProviderSample[]> {
  const file = `./samples/${id}.ts`;
  const found = (await import(file).catch(() => ({}))) as { samples?: readonly ProviderSample[] };
  if (found.samples?.length) return found.samples;
  throw new Error(
    `The provider “${id}” has no sample: write test/providers/samples/${id}.ts, as its neighbours are written.`,
  );
}

/** The whole document as text, scripts in the head excepted: vendors' scripts stay where they were loaded. */
function documentNow(): string {
  const copy = document.documentElement.cloneNode(true) as HTMLElement;
  for (const script of copy.querySelectorAll('head > script')) script.remove();
  return `${copy.outerHTML}\n${document.adoptedStyleSheets.length} style sheets`;
}

const all: readonly (readonly [string, readonly ProviderSample[], Provider])[] = await Promise.all(
  Object.entries(registry).map(async ([id, load]) => {
    const samples = await samplesOf(id).catch((error: unknown) => {
      it(`has a sample for ${id}`, () => {
        throw error;
      });
      return [];
    });
    return [id, samples, await load()] as const;
  }),
);

for (const [id, samples, provider] of all) {
  describe(`The provider ${id}`, () => {
    for (const [what, broken] of [
      ['a number', 42],
      ['a text', 'config'],
      ['a list', []],
      ['nothing', undefined],
    ] as const) {
      it(`refuses ${what} for a config, with a sentence`, () => {
        const parsed = safeParse(provider.config, broken);
        expect(parsed.success ? '' : parsed.error).to.match(/should be /);
      });
    }

    for (const { name, config, amount, standIn } of samples) {
      it(`accepts the config of a backend: ${name}`, () => {
        const parsed = safeParse(provider.config, config);
        expect(parsed.success ? '' : parsed.error).to.equal('');
      });

      it(`comes and goes without a trace: ${name}`, async () => {
        const takeAway = standIn?.();
        const box = document.createElement('div');
        document.body.append(box);
        const before = documentNow();
        const context: PanelContext<unknown> = panelContext(config, amount && { amount });
        try {
          const panel = await provider.mount(box, context);
          expect(box.childNodes, 'something in the box').not.to.have.length(0);
          panel.unmount();
          expect(documentNow()).to.equal(before);
        } finally {
          box.remove();
          takeAway?.();
        }
      });
    }
  });
}

describe('The registry', () => {
  it('names its providers as backends write them: small letters and hyphens', () => {
    for (const id of Object.keys(registry)) expect(id).to.match(/^[a-z]+(-[a-z]+)*$/);
  });
});
