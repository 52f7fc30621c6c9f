import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { serveDemo, type RunningDemo } from '../../../demo/serve.ts';
import { browserArgs, ensureBrowser } from '../../../scripts/browser.mjs';

/** One entry of the shop's ledger, as `/demo/ledger.json` shows it. */
export interface LedgerEntry {
  readonly type: string;
  readonly payment: string;
  readonly payables: readonly string[];
  readonly amount: { readonly amount: string; readonly currency: string };
}

/** A demo of its own and a browser, for one test file. */
export class Shop {
  readonly demo: RunningDemo;
  readonly browser: Browser;
  readonly #folder: string;

  private constructor(demo: RunningDemo, browser: Browser, folder: string) {
    this.demo = demo;
    this.browser = browser;
    this.#folder = folder;
  }

  static async open(): Promise<Shop> {
    const folder = await mkdtemp(join(tmpdir(), 'tender-e2e-'));
    const demo = await serveDemo({ port: 0, dataFolder: folder });
    const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArgs() });
    return new Shop(demo, browser, folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.demo.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** A buyer with a browser profile of their own. */
  async buyer(options: Parameters<Browser['newContext']>[0] = {}): Promise<Buyer> {
    const context = await this.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    return new Buyer(this.demo, context, await context.newPage());
  }

  async ledger(payable: string): Promise<LedgerEntry[]> {
    const response = await fetch(`${this.demo.shopOrigin}/demo/ledger.json`);
    const { entries } = (await response.json()) as { entries: LedgerEntry[] };
    return entries.filter(({ payables }) => payables.includes(payable));
  }
}

/** Somebody at a checkout page; what they do, in their words. */
export class Buyer {
  readonly demo: RunningDemo;
  readonly context: BrowserContext;
  page: Page;
  /** What went wrong on the page that nobody caught. */
  readonly defects: string[] = [];
  #payable = '';

  constructor(demo: RunningDemo, context: BrowserContext, page: Page) {
    this.demo = demo;
    this.context = context;
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

  get payable(): string {
    return this.#payable;
  }

  get widget() {
    return this.page.locator('tender-checkout').first();
  }

  async chooses(method: string | RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: method }).first().check();
  }

  get payButton() {
    return this.page.locator('[part=pay-button]').first();
  }

  /** Presses the button once it can be pressed. */
  async pays(): Promise<void> {
    await this.page.locator('[part=pay-button][aria-disabled=false]').first().click();
  }

  /** Waits until a sentence can be read somewhere on the page. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
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
