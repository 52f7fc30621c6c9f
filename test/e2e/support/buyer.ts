import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { serveDemo, type RunningDemo } from '../../../demo/serve.ts';
import { launchBrowser } from './browser.ts';

/** One entry of the shop's ledger, as `/demo/ledger.json` shows it. */
export interface LedgerEntry {
  readonly type: string;
  readonly payment: string;
  readonly payables: readonly string[];
  readonly amount: { readonly amount: string; readonly currency: string };
}

/** What a profile keeps of a page, its service worker excepted: to start that again takes as long as a payment. */
const KEPT = 'local_storage,indexeddb,cache_storage';

/** A demo of its own and a browser, for one test file. */
export class Shop {
  readonly demo: RunningDemo;
  readonly browser: Browser;
  readonly #folder: string;
  #last: Buyer | undefined;

  private constructor(demo: RunningDemo, browser: Browser, folder: string) {
    this.demo = demo;
    this.browser = browser;
    this.#folder = folder;
  }

  static async open(): Promise<Shop> {
    const folder = await mkdtemp(join(tmpdir(), 'tender-e2e-'));
    const demo = await serveDemo({ port: 0, dataFolder: folder });
    const browser = await launchBrowser();
    return new Shop(demo, browser, folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.demo.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /**
   * A buyer nobody knows yet. The one before leaves: their pages are closed and their profile is wiped, which is much
   * faster than a new one. With options, even `{}`, the profile is new and nobody else's: for one who changes what a
   * profile has for all its pages (`page.clock`), and for two buyers at the same time.
   */
  async buyer(options?: Parameters<Browser['newContext']>[0]): Promise<Buyer> {
    if (options) return this.#newcomer(options);
    const last = this.#last;
    if (last?.isProfileUntouched) this.#last = await this.#follow(last);
    else {
      await last?.context.close();
      this.#last = await this.#newcomer();
    }
    return this.#last;
  }

  async #newcomer(options: Parameters<Browser['newContext']>[0] = {}): Promise<Buyer> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    return new Buyer(this.demo, context, await context.newPage());
  }

  async #follow(last: Buyer): Promise<Buyer> {
    const context = last.page.context();
    const old = context.pages();
    const page = await context.newPage();
    await Promise.all(old.map(leave));
    const session = await context.newCDPSession(page);
    for (const origin of [this.demo.shopOrigin, this.demo.bankOrigin]) {
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: KEPT });
    }
    await session.detach();
    await context.clearCookies({ name: /^(?!sandbox$)/ });
    return new Buyer(this.demo, context, page);
  }

  /** All that the shop’s backend has written down, as text. */
  kept(): Promise<string> {
    return readFile(join(this.#folder, 'merchant.json'), 'utf8');
  }

  ledger(payable: string): Promise<LedgerEntry[]> {
    return readLedger(this.demo, payable);
  }
}

async function readLedger({ shopOrigin }: RunningDemo, payable: string): Promise<LedgerEntry[]> {
  const response = await fetch(`${shopOrigin}/demo/ledger.json`);
  const { entries } = (await response.json()) as { entries: LedgerEntry[] };
  return entries.filter(({ payables }) => payables.includes(payable));
}

/** Closes a page that may be on its way to another one: while it is, Chromium now and then never closes it. */
async function leave(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.close();
}

/** Somebody at a checkout page; what they do, in their words. */
export class Buyer {
  readonly demo: RunningDemo;
  readonly #context: BrowserContext;
  #isProfileUntouched = true;
  page: Page;
  /** What went wrong on the page that nobody caught. */
  readonly defects: string[] = [];
  #payable = '';

  constructor(demo: RunningDemo, context: BrowserContext, page: Page) {
    this.demo = demo;
    this.#context = context;
    this.page = page;
    page.on('pageerror', (error) => this.defects.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted/.test(message.text())) this.defects.push(message.text());
    });
  }

  /** Opens a scenario of the demo's front page: a fresh checkout. */
  async opens(scenario: string): Promise<this> {
    await this.page.goto(`${this.demo.shopOrigin}/demo/new?scenario=${scenario}`);
    await this.page.waitForURL(/\/checkout\/\d+/);
    this.#payable = `checkout:${/checkout\/(\d+)/.exec(this.page.url())![1]!}`;
    return this;
  }

  /** Who asks for it may leave something in it, so that nobody else gets this profile. */
  get context(): BrowserContext {
    this.#isProfileUntouched = false;
    return this.#context;
  }

  get isProfileUntouched(): boolean {
    return this.#isProfileUntouched;
  }

  get payable(): string {
    return this.#payable;
  }

  /** What the shop’s ledger says of their order: `['authorize', 'capture']`. */
  async movements(): Promise<string[]> {
    return (await readLedger(this.demo, this.payable)).map(({ type }) => type);
  }

  /** Waits until the shop’s ledger says this of their order; nobody asks for the payment meanwhile. */
  async seesMovements(...types: string[]): Promise<void> {
    let found = await this.movements();
    for (let asked = 0; found.length < types.length && asked < 100; asked++) {
      await setTimeout(100);
      found = await this.movements();
    }
    assert.deepEqual(found, types);
  }

  get widget() {
    return this.page.locator('tender-checkout').first();
  }

  /** By keyboard, because a vendor's panel that opens meanwhile moves the radios away from under a mouse. */
  async chooses(method: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: method, disabled: false }).first().press('Space');
  }

  get payButton() {
    return this.page.locator('tender-checkout [part=pay-button]').first();
  }

  get #enabledButton() {
    return this.page.locator('tender-checkout [part=pay-button][aria-disabled=false]').first();
  }

  /** Waits until the form is there as a whole and the button can be pressed. */
  async canPay(): Promise<void> {
    await this.#enabledButton.waitFor();
  }

  /** Presses the button once it can be pressed. */
  async pays(): Promise<void> {
    await this.#enabledButton.click();
  }

  /** Pays with another method, for which no money moves yet: none has moved for the one before either. */
  async paysByCheck(): Promise<void> {
    await this.chooses('Check/Money Order');
    await this.pays();
    await this.seesOutcome('pending');
    assert.deepEqual(await this.movements(), []);
  }

  /** Waits until a sentence can be read somewhere on the page. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** The merchant takes what was reserved, and gives it back: a ledger of all three. */
  async isRefundedAfterCapture(): Promise<void> {
    const [entry] = await readLedger(this.demo, this.payable);
    await this.page.goto(`${this.demo.shopOrigin}/back-office/payments/${entry!.payment}`);
    await this.page.getByRole('button', { name: 'Capture' }).click();
    await this.page
      .getByRole('button', { name: /Refund/ })
      .first()
      .click();
    await this.page.getByText('refunded').first().waitFor();
    assert.deepEqual(await this.movements(), ['authorize', 'capture', 'refund']);
  }

  async seesOutcome(outcome: string): Promise<void> {
    await this.page.locator(`[part=outcome][data-outcome="${outcome}"]`).first().waitFor();
  }

  /** The frame with the inputs of Stripe's Payment Element. */
  get card(): FrameLocator {
    return this.page.locator('iframe[title="Secure payment input frame"]').first().contentFrame();
  }

  async typesCard(number: string): Promise<void> {
    await this.card.getByLabel('Card number').fill(number);
    await this.card.getByLabel(/Expiration/).fill('12 / 34');
    await this.card.getByLabel('Security code').fill('123');
  }

  /** The bank's own page for 3-D Secure, which Stripe lays over the shop's. */
  get challenge(): FrameLocator {
    return this.page.frameLocator('iframe[title="Bank authentication"]');
  }

  get state(): Promise<{ step: string; outcome?: string }> {
    return this.widget.evaluate((element) => (element as unknown as { state: { step: string } }).state);
  }
}
