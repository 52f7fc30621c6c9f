import { expect } from '@open-wc/testing';
import { Fault, toProblem } from '../../src/contract/problem.ts';
import type { CyberSourceConfig } from '../../src/providers/cybersource/config.ts';
import type { FieldState, FlexError } from '../../src/providers/cybersource/flex.ts';
import { mountCyberSource } from '../../src/providers/cybersource/panel.ts';
import type { Panel } from '../../src/providers/provider.ts';
import { en } from '../support/en.ts';
import { panelContext } from '../support/panel-context.ts';
import { waitUntil } from '../support/wait-until.ts';

const encode = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_');
let count = 0;

/** A capture context that lives for so many seconds. */
const contextOf = (seconds = 900) => {
  const now = Math.floor(Date.now() / 1000);
  const data = {
    clientLibrary: 'https://testflex.cybersource.com/v2.js',
    targetOrigins: [location.origin],
  };
  const claims = { ctx: [{ data }], iat: now + seconds - 900, exp: now + seconds, jti: `${++count}` };
  return `e30.${encode(claims)}.c2ln`;
};

type Listener = (state: FieldState) => void;

/** Plays one of CyberSource's fields. */
class FakeField {
  readonly listeners = new Map<string, Listener>();
  isThere = true;

  on(event: string, listener: Listener): void {
    this.listeners.set(event, listener);
  }
  load(container: HTMLElement): void {
    container.append(document.createElement('iframe'));
    queueMicrotask(() => this.listeners.get('load')?.({}));
  }
  focus(): void {}
  update(): void {}
  dispose(): void {
    this.isThere = false;
  }
}

/** Plays CyberSource's script. */
const vendor = {
  contexts: [] as string[],
  fields: {} as Record<string, FakeField>,
  params: undefined as unknown,
  answer: [null, 'token'] as readonly [FlexError | null, string?],
};

function FakeFlex(this: object, context: string) {
  vendor.contexts.push(context);
  Object.assign(this, {
    microform: () => ({
      createField: (type: string) => (vendor.fields[type] = new FakeField()),
      createToken: (params: unknown, done: (...answer: unknown[]) => void) => {
        vendor.params = params;
        done(...vendor.answer);
      },
    }),
  });
}

const type = (name: 'number' | 'securityCode', state: FieldState) =>
  vendor.fields[name]?.listeners.get('change')?.({ empty: false, ...state });

describe('CyberSource’s card fields', () => {
  let box: HTMLElement;
  let panel: Panel<CyberSourceConfig> | undefined;
  let refreshed = 0;
  let complete: boolean[] = [];

  const contextWith = (captureContext?: string) => {
    const config: CyberSourceConfig = {
      mode: 'microform',
      session: captureContext ? { captureContext } : {},
    };
    return panelContext(config, {
      changed: (is) => complete.push(is),
      refresh: () => refreshed++,
    });
  };
  const open = async (captureContext?: string) =>
    (panel = await mountCyberSource(box, contextWith(captureContext)));
  const root = () => box.querySelector('div')!.shadowRoot!;
  const text = () => root().textContent.replace(/\s+/g, ' ');
  const typeExpiry = () => {
    const input = root().querySelector('input')!;
    input.value = '12 / 34';
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  };
  const typeAll = () => {
    type('number', { valid: true });
    typeExpiry();
    type('securityCode', { valid: true });
  };
  const collect = () => panel!.collect({ save: false, saved: undefined });
  const collectProblem = async () => {
    try {
      await collect();
    } catch (error) {
      return toProblem(error);
    }
    return undefined;
  };

  beforeEach(() => {
    Object.assign(vendor, { contexts: [], fields: {}, params: undefined, answer: [null, 'token'] });
    Object.assign(globalThis, { Flex: FakeFlex });
    refreshed = 0;
    complete = [];
    box = document.body.appendChild(document.createElement('div'));
  });
  afterEach(() => {
    panel?.unmount();
    panel = undefined;
    box.remove();
    Reflect.deleteProperty(globalThis, 'Flex');
  });

  it('give the backend a token, and CyberSource the expiry date', async () => {
    await open(contextOf());
    typeAll();
    expect(await collect()).to.deep.equal({ token: 'token' });
    expect(vendor.params).to.deep.equal({ expirationMonth: '12', expirationYear: '2034' });
    expect(complete.at(-1)).to.equal(true);
  });

  it('stand in the document’s own tree, and leave it as it was', async () => {
    const before = document.documentElement.outerHTML;
    await open(contextOf());
    expect([...box.querySelectorAll('iframe')].every((frame) => frame.getRootNode() === document)).to.equal(
      true,
    );
    panel!.unmount();
    panel = undefined;
    expect(box.childNodes.length).to.equal(0);
    expect(document.documentElement.outerHTML).to.equal(before);
    expect(Object.values(vendor.fields).map(({ isThere }) => isThere)).to.deep.equal([false, false]);
  });

  it('keep what is typed when only the session is new', async () => {
    const first = contextOf();
    await open(first);
    type('number', { valid: true });
    await panel!.update!(contextWith(contextOf()));
    expect(vendor.contexts).to.deep.equal([first]);
    expect(refreshed).to.equal(0);
  });

  it('are opened anew when the session has expired, with a new one that was asked for', async () => {
    await open(contextOf(-5));
    expect(vendor.contexts).to.deep.equal([]);
    await waitUntil(() => refreshed === 1);
    const fresh = contextOf();
    await panel!.update!(contextWith(fresh));
    expect(vendor.contexts).to.deep.equal([fresh]);
  });

  it('are renewed and say so when CyberSource says that the session is used up', async () => {
    await open(contextOf());
    typeAll();
    vendor.answer = [{ reason: 'CAPTURE_CONTEXT_EXPIRED' }];
    expect((await collectProblem())?.message).to.equal(en.cybersource.renewed);
    await waitUntil(() => refreshed === 1);
    await panel!.update!(contextWith(contextOf()));
    expect(vendor.contexts.length).to.equal(2);
    expect(text()).to.contain(en.cybersource.renewed);
    type('number', {});
    expect(text()).not.to.contain(en.cybersource.renewed);
  });

  it('mark what CyberSource refuses', async () => {
    await open(contextOf());
    typeAll();
    vendor.answer = [{ reason: 'CREATE_TOKEN_VALIDATION_FIELDS', details: [{ location: 'number' }] }];
    expect((await collectProblem())?.code).to.equal('invalid');
    expect(root().querySelectorAll('.hosted.wrong').length).to.equal(1);
  });

  it('never show the buyer what CyberSource says to developers', async () => {
    await open(contextOf());
    typeAll();
    vendor.answer = [{ reason: 'CREATE_TOKEN_XHR_ERROR' }];
    const problem = await collectProblem();
    expect(problem).to.include({ code: 'provider', next: 'retry' });
    expect(problem?.message).to.equal(undefined);
  });

  it('are not there when the backend got no capture context: another method has to do', async () => {
    const problem = await open().then(
      () => undefined,
      (error: unknown) => (error as Fault).problem,
    );
    expect(problem).to.include({ code: 'provider', next: 'choose-another' });
    expect(box.childNodes.length).to.equal(0);
  });
});
