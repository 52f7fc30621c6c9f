import { expect } from '@open-wc/testing';
import { loadScript, ScriptError, type Script, type ScriptTrouble } from '../../src/lib/load-script.ts';

type World = Record<string, unknown>;
const world = globalThis as unknown as World;

/** Milliseconds that the loader waits for a script, and for what a script that has come brings. */
const PATIENCE = 15_000;
const GRACE = 5_000;

let count = 0;

/** The address of a script that no other test has loaded. */
const scriptOf = (code: string) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

/** An address where nothing is. */
const deadAddress = () => new URL(`/test/lib/no-such-script-${++count}.js`, location.href).href;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFunction = (value: unknown): value is () => unknown => typeof value === 'function';

/** A global variable that no other test has used, and a script that sets it. */
function vendor(value = '{}') {
  const global = `vendor${++count}`;
  return { global, src: scriptOf(`window.${global} = ${value}`), isReady: isObject };
}

const tagsOf = (src: string) => [...document.scripts].filter((tag) => tag.src.startsWith(src));

/** A tag of the shop’s own. */
function shopTag(src: string): HTMLScriptElement {
  const tag = document.createElement('script');
  tag.src = src;
  document.head.append(tag);
  return tag;
}

const event = (tag: HTMLScriptElement, type: string) =>
  new Promise((resolve) => {
    tag.addEventListener(type, resolve, { once: true });
  });

async function troubleWith(script: Script<unknown>): Promise<ScriptTrouble> {
  const error: unknown = await loadScript(script).catch((reason: unknown) => reason);
  expect(error).to.be.instanceOf(ScriptError);
  expect((error as ScriptError).message).to.contain(script.src);
  return (error as ScriptError).trouble;
}

describe('A provider’s script', () => {
  it('is loaded once, however many ask for it, and all get what it brings', async () => {
    const script = vendor();
    const [first, second] = await Promise.all([loadScript(script), loadScript(script)]);
    const third = await loadScript(script);
    expect(first).to.equal(world[script.global]);
    expect([second, third]).to.deep.equal([first, first]);
    expect(tagsOf(script.src)).to.have.length(1);
  });

  it('is not loaded when the page has brought it already, bundled or otherwise', async () => {
    const script = vendor();
    world[script.global] = { own: true };
    expect(await loadScript(script)).to.deep.equal({ own: true });
    expect(tagsOf(script.src)).to.deep.equal([]);
  });

  it('is waited for where the shop’s own tag is loading it, whatever version the shop put behind it', async () => {
    const script = vendor();
    const tag = shopTag(`${script.src}#?ver=6.1`);
    expect(await loadScript(script)).to.equal(world[script.global]);
    expect(tagsOf(script.src)).to.deep.equal([tag]);
  });

  it('is used where the shop’s own tag loaded it long ago and it gets ready later', async () => {
    const script = vendor();
    const quiet = { ...script, src: scriptOf('') };
    await event(shopTag(quiet.src), 'load');
    const loading = loadScript(quiet);
    world[script.global] = {};
    expect(await loading).to.equal(world[script.global]);
    expect(tagsOf(quiet.src)).to.have.length(1);
  });

  it('is used at another address that brings the same', async () => {
    const script = vendor();
    shopTag(script.src);
    const newer = {
      ...script,
      src: scriptOf(`window.${script.global} = { newer: true }`),
      alike: new RegExp(script.src),
    };
    expect(await loadScript(newer)).to.deep.equal({});
    expect(tagsOf(newer.src)).to.deep.equal([]);
  });

  it('is handed over as soon as it is ready, when it fetches the rest of itself first', async () => {
    const script = vendor('setTimeout(() => { window.late = {} }, 1)');
    expect(await loadScript({ ...script, global: 'late' })).to.deep.equal({});
  });

  it('shares its variable with another vendor’s, and each caller keeps its own', async () => {
    const object = vendor('{ dispatchData() {} }');
    const other = {
      ...object,
      src: scriptOf(`window.${object.global} = () => 'other'`),
      isReady: isFunction,
    };
    const [first, second] = await Promise.all([loadScript(object), loadScript(other)]);
    expect(first).to.have.property('dispatchData');
    expect(second()).to.equal('other');
    expect(await loadScript(object)).to.equal(first);
  });

  it('is not disturbed by the other vendor’s while it fetches the rest of itself', async () => {
    const { global } = vendor();
    const isWhole = (value: unknown): value is object => isObject(value) && 'dispatchData' in value;
    const stub = `window.${global} = {}; setTimeout(() => { window.${global}.dispatchData = () => {} }, 100)`;
    const loads = [
      loadScript({ global, src: scriptOf(stub), isReady: isWhole }),
      loadScript({ global, src: scriptOf(`window.${global} = () => 'other'`), isReady: isFunction }),
    ];
    const [first, second] = await Promise.all(loads);
    expect(first).to.have.property('dispatchData');
    expect(second).to.be.a('function');
  });

  it('carries the page’s nonce and the vendor’s checksum', async () => {
    const marked = document.createElement('script');
    marked.setAttribute('nonce', 'r4nd0m');
    document.head.append(marked);
    const code = 'window.checked = {}';
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
    const integrity = `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
    const src = scriptOf(code);
    await loadScript({ src, global: 'checked', isReady: isObject, integrity });
    const [tag] = tagsOf(src);
    expect([tag!.nonce, tag!.integrity, tag!.crossOrigin]).to.deep.equal(['r4nd0m', integrity, 'anonymous']);
    marked.remove();
  });
});

describe('A provider’s script that does not come', () => {
  it('is tried once more, then said to be blocked, forgotten, and loaded when the buyer tries again', async () => {
    const script = { ...vendor(), src: deadAddress() };
    const added: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) if (node instanceof HTMLScriptElement) added.push(node.src);
      }
    });
    watch.observe(document.head, { childList: true });
    expect(await troubleWith(script)).to.equal('blocked');
    watch.disconnect();
    expect(added).to.deep.equal([script.src, script.src]);
    expect(tagsOf(script.src)).to.deep.equal([]);
    world[script.global] = {};
    expect(await loadScript(script)).to.deep.equal({});
  });

  it('because the browser is offline is not blamed on an ad blocker', async () => {
    const descriptor = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false, configurable: true });
    try {
      expect(await troubleWith({ ...vendor(), src: deadAddress() })).to.equal('offline');
    } finally {
      Object.defineProperty(Navigator.prototype, 'onLine', descriptor);
    }
  });

  it('because it fails the vendor’s checksum is blocked, and its code does not run', async () => {
    const script = vendor();
    const integrity = 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
    expect(await troubleWith({ ...script, integrity })).to.equal('blocked');
    expect(world[script.global]).to.equal(undefined);
  });

  it('beside a version that it cannot live with says which tag has to go, and is not loaded', async () => {
    const script = vendor();
    const tag = shopTag(scriptOf(''));
    const error = await loadScript({ ...script, rivals: new RegExp(tag.src) }).catch(
      (reason: unknown) => reason,
    );
    expect((error as ScriptError).trouble).to.equal('clash');
    expect((error as ScriptError).message)
      .to.contain(tag.src)
      .and.contain(script.src)
      .and.contain('remove one');
    expect(tagsOf(script.src)).to.deep.equal([]);
  });

  it('is loaded by our own tag when the shop’s one failed long ago', async () => {
    const script = vendor();
    const failed = shopTag(deadAddress());
    await event(failed, 'error');
    await passQuickly(GRACE, async () => {
      expect(await loadScript({ ...script, alike: new RegExp(failed.src) })).to.deep.equal({});
    });
    expect(failed.isConnected, 'the shop’s tag is the shop’s').to.be.true;
  });

  it('is told apart: too slow, or there but without what it should bring', async () => {
    await passQuickly(GRACE, async () => {
      expect(await troubleWith({ ...vendor(), src: scriptOf('') })).to.equal('useless');
    });
    const append = document.head.append.bind(document.head);
    // What never gets into the page neither loads nor fails.
    document.head.append = () => undefined;
    try {
      await passQuickly(PATIENCE, async () => {
        expect(await troubleWith(vendor())).to.equal('slow');
      });
    } finally {
      document.head.append = append;
    }
  });
});

/** Lets timers of this length end at once. */
async function passQuickly(length: number, act: () => Promise<void>): Promise<void> {
  const { setTimeout: real } = globalThis;
  const quick = (handler: () => void, milliseconds = 0, ...rest: unknown[]) =>
    real(handler, milliseconds === length ? 0 : milliseconds, ...rest);
  globalThis.setTimeout = quick as typeof setTimeout;
  try {
    await act();
  } finally {
    globalThis.setTimeout = real;
  }
}
