import { expect } from '@open-wc/testing';
import { Fault } from '../../src/contract/problem.ts';
import { safeParse } from '../../src/contract/schema.ts';
import { OroPayConfig } from '../../src/providers/oropay/config.ts';
import { mountOroPay } from '../../src/providers/oropay/panel.ts';
import { watchExpiry } from '../../src/providers/oropay/renewal.ts';
import type { Panel, PanelContext } from '../../src/providers/provider.ts';
import { en } from '../support/en.ts';
import { library, refused, usual } from '../support/fake-global-payments.ts';
import { panelContext } from '../support/panel-context.ts';
import { waitUntil } from '../support/wait-until.ts';

const cardConfig = (token = 'token-1'): OroPayConfig => ({
  mode: 'card',
  session: { accessToken: token, expiresAt: new Date(Date.now() + 600_000).toISOString() },
});

const faultOf = async (task: unknown): Promise<Fault> => {
  const error = await Promise.resolve(task).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).to.be.instanceOf(Fault);
  return error as Fault;
};

describe('OroPay', () => {
  let box: HTMLElement;
  let panels: Panel<OroPayConfig>[] = [];
  let refreshes = 0;

  const mount = async (config: OroPayConfig, more: Partial<PanelContext<OroPayConfig>> = {}) => {
    const context = panelContext(config, {
      refresh: () => {
        refreshes++;
      },
      ...more,
    });
    const panel = await mountOroPay(box, context);
    panels.push(panel);
    const update = (next: OroPayConfig) => panel.update?.({ ...context, config: next });
    return {
      panel,
      update,
      collect: () =>
        Promise.resolve({ save: false, saved: undefined }).then((choice) => panel.collect(choice)),
    };
  };

  before(() => Object.assign(window, { GlobalPayments: library }));
  after(() => Reflect.deleteProperty(window, 'GlobalPayments'));
  beforeEach(() => {
    const { troubles } = library;
    Object.assign(library, usual, { options: {}, forms: [], tokens: [], troubles });
    refreshes = 0;
    panels = [];
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(() => {
    for (const panel of panels) panel.unmount();
    expect(box.childElementCount).to.equal(0);
    box.remove();
  });

  describe('its config', () => {
    const mistakeIn = (config: unknown) => {
      const result = safeParse(OroPayConfig, config);
      return result.success ? undefined : result.error;
    };

    it('says what is missing for each mode', () => {
      expect(mistakeIn({})).to.match(/mode should be card or bank-debit or hosted-page/);
      expect(mistakeIn({ mode: 'card' })).to.match(/“session”/);
      expect(mistakeIn({ mode: 'bank-debit' })).to.match(/“consent”/);
      expect(mistakeIn({ mode: 'card', session: { accessToken: 'x', expiresAt: 'soon' } })).to.match(
        /expiresAt/,
      );
      expect(mistakeIn({ mode: 'hosted-page' })).to.equal(undefined);
    });

    for (const [scriptUrl, environment] of [
      ['https://js.globalpay.com/5.0.1/globalpayments.js', 'test'],
      ['https://js-cert.globalpay.com/5.0.1/globalpayments.js', 'live'],
      ['https://js-cert.globalpay.com.evil.example/x.js', 'test'],
      ['http://js-cert.globalpay.com/5.0.1/globalpayments.js', 'test'],
      ['nonsense', 'test'],
    ] as const)
      it(`loads nothing from ${scriptUrl} in environment ${environment}, and says where it belongs`, async () => {
        const fault = await faultOf(mount({ ...cardConfig(), scriptUrl }, { environment }));
        expect(fault.problem.code).to.equal('configuration');
        expect(fault.problem.detail).to.contain('correct its scriptUrl');
      });
  });

  describe('in hosted fields', () => {
    it('turns a card into a reference when the buyer presses our own button', async () => {
      const { collect } = await mount(cardConfig());
      expect(await collect()).to.deep.equal({ paymentReference: 'PMT_1' });
      expect(library.forms[0]?.clicks).to.equal(1);
      expect(library.options).to.include({
        accessToken: 'token-1',
        env: 'sandbox',
        apiVersion: '2021-03-22',
      });
    });

    it('speaks to the live service in the live environment', async () => {
      await mount(cardConfig(), { environment: 'live' });
      expect(library.options['env']).to.equal('production');
    });

    it('gives each of two forms its own token, however fast they are opened', async () => {
      const other = document.createElement('div');
      document.body.append(other);
      const both = [cardConfig('a'), cardConfig('b')].map((config, index) =>
        mountOroPay(index ? other : box, panelContext(config)),
      );
      panels.push(...(await Promise.all(both)));
      expect(library.tokens).to.deep.equal(['a', 'b']);
      other.remove();
    });

    it('takes its fields away when another method is chosen for good', async () => {
      const { panel } = await mount(cardConfig());
      expect(box.querySelectorAll('iframe').length).to.equal(5);
      panel.unmount();
      expect(library.forms[0]?.isGone).to.equal(true);
    });

    it('asks to check the fields when they have found something wrong themselves', async () => {
      const told: boolean[] = [];
      library.onClick = (form) => {
        form.say('card-form-validity', false);
      };
      const { collect } = await mount(cardConfig(), { changed: (isComplete) => told.push(isComplete) });
      const { problem } = await faultOf(collect());
      expect(problem).to.include({ code: 'invalid', message: en.checkFields });
      expect(told).to.deep.equal([false]);
    });

    it('says at the field what Global Payments found wrong with it', async () => {
      library.onClick = (form) => {
        form.say('token-error', refused('INVALID_REQUEST_DATA', 'card.number 4111111111111112 (Luhn Check)'));
      };
      const { collect } = await mount(cardConfig());
      const { problem } = await faultOf(collect());
      expect(problem.code).to.equal('invalid');
      expect(box.firstElementChild?.shadowRoot?.textContent).to.contain(en.card.numberWrong);
      expect(JSON.stringify(problem)).not.to.contain('4111');
    });

    it('shows Global Payments’ own button where ours cannot start it, and keeps what that brings', async () => {
      library.hasEmitter = false;
      const { collect } = await mount(cardConfig());
      const { problem } = await faultOf(collect());
      expect(problem.message).to.equal(en.oropay.confirmFirst);
      expect(
        [...box.querySelectorAll('[slot=submit]')].map((place) => (place as HTMLElement).hidden),
      ).to.deep.equal([false]);
      library.forms[0]?.say('token-success', { paymentReference: 'PMT_2' });
      await waitUntil(() => box.firstElementChild?.shadowRoot?.textContent.includes(en.oropay.cardConfirmed));
      expect(await collect()).to.deep.equal({ paymentReference: 'PMT_2' });
      await faultOf(collect());
    });

    it('gives up, and says so to the developer, when a place for a field is not in the document', async () => {
      box.remove();
      const { problem } = await faultOf(mount(cardConfig()));
      expect(problem.detail).to.contain('target cannot be found with given selector');
      expect(refreshes).to.equal(1);
    });
  });

  describe('whose token comes to its end', () => {
    it('draws new fields with a new token while nobody has typed', async () => {
      const { update } = await mount(cardConfig('old'));
      await update(cardConfig('new'));
      expect(library.tokens).to.deep.equal(['old', 'new']);
      expect(library.forms.map(({ isGone }) => isGone)).to.deep.equal([true, false]);
    });

    it('leaves the fields alone when the token is the same', async () => {
      const { update } = await mount(cardConfig('old'));
      await update(cardConfig('old'));
      expect(library.tokens).to.deep.equal(['old']);
    });

    it('does not lose what was typed to a new token, and draws new fields once the old one is refused', async () => {
      const { update, collect } = await mount(cardConfig('old'));
      box.querySelector('iframe')?.focus();
      window.dispatchEvent(new Event('blur'));
      await update(cardConfig('new'));
      expect(library.tokens).to.deep.equal(['old']);
      library.onClick = (form) => {
        form.say('token-error', refused('NOT_AUTHENTICATED'));
      };
      const { problem } = await faultOf(collect());
      expect(problem).to.include({ code: 'invalid', message: en.oropay.typeAgain });
      expect(library.tokens).to.deep.equal(['old', 'new']);
      expect(refreshes).to.equal(0);
    });

    it('asks for a new token when it has none, and draws new fields when that is there', async () => {
      const { update, collect } = await mount(cardConfig('old'));
      library.onClick = (form) => {
        form.say('token-error', refused('NOT_AUTHENTICATED'));
      };
      await faultOf(collect());
      await waitUntil(() => refreshes === 1);
      await faultOf(collect());
      await update(cardConfig('new'));
      library.onClick = usual.onClick;
      expect(await collect()).to.deep.equal({ paymentReference: 'PMT_1' });
    });

    for (const [what, expiresAt, patience] of [
      ['in time', 100_000, 80_000],
      ['also on a clock that is wrong by hours', -7_200_000, 480_000],
    ] as const)
      it(`is asked for a new one ${what}`, () => {
        const delays: number[] = [];
        const original = window.setTimeout.bind(window);
        let fire = () => {};
        window.setTimeout = ((task: () => void, delay: number) => {
          delays.push(Math.round(delay / 1000) * 1000);
          fire = task;
          return 0;
        }) as typeof window.setTimeout;
        try {
          let asked = 0;
          const stop = watchExpiry(new Date(Date.now() + expiresAt).toISOString(), () => asked++);
          fire();
          fire();
          stop();
          expect(asked).to.equal(2);
          expect(delays).to.deep.equal([patience, 20_000, 20_000]);
        } finally {
          window.setTimeout = original;
        }
      });
  });

  describe('from a bank account', () => {
    const config: OroPayConfig = { mode: 'bank-debit', consent: { text: 'I authorize this debit.' } };
    const fill = (values: Readonly<Record<string, string>>) => {
      const root = box.firstElementChild?.shadowRoot;
      for (const [end, value] of Object.entries(values)) {
        const input = root?.querySelector<HTMLInputElement>(`[id$="-${end}"]:is(input, select)`);
        if (!input) throw new Error(`There is no input ${end}.`);
        if (input.type === 'checkbox') input.checked = value === 'on';
        else input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
    };
    const typed = {
      holder: 'Jane Smith',
      routing: '021000021',
      account: '1234567890',
      confirm: '1234567890',
    };

    it('hands over the account only when the buyer has agreed, and forgets it afterwards', async () => {
      const { panel, collect } = await mount(config);
      fill(typed);
      const { problem } = await faultOf(collect());
      expect(problem.code).to.equal('invalid');
      fill({ consent: 'on' });
      expect(await collect()).to.deep.equal({
        account: {
          holder: 'Jane Smith',
          routingNumber: '021000021',
          accountNumber: '1234567890',
          type: 'checking',
        },
        agreed: true,
      });
      const input = box.firstElementChild?.shadowRoot?.querySelector<HTMLInputElement>('[id$="-account"]');
      panel.unmount();
      expect(input?.value).to.equal('');
    });
  });

  it('on its own page: says so and collects nothing', async () => {
    const { collect } = await mount({ mode: 'hosted-page', opens: 'frame' });
    expect(box.firstElementChild?.shadowRoot?.textContent).to.contain(en.oropay.pageNotice);
    expect(await collect()).to.equal(undefined);
  });
});
