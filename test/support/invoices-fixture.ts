import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.ts';
import type { TenderEvents } from '../../src/elements/events.ts';
import type { TenderInvoices } from '../../src/elements/tender-invoices.ts';
import type { InvoiceBackend } from './invoice-backend.ts';
import { ScriptedBackend } from './scripted-backend.ts';
import { waitUntil } from './wait-until.ts';

/** The invoices on the page, with what a test asks them and does to them in a buyer's terms. */
export class Invoices {
  readonly element: TenderInvoices;
  readonly #told: { type: string; detail: unknown }[] = [];

  constructor(element: TenderInvoices) {
    this.element = element;
    for (const type of ['selection', 'finished', 'problem', 'ready']) {
      element.addEventListener(`tender-${type}`, (event) => {
        this.#told.push({ type: event.type, detail: (event as CustomEvent).detail });
      });
    }
  }

  told<K extends keyof TenderEvents>(type: K): TenderEvents[K][] {
    return this.#told.filter((event) => event.type === type).map(({ detail }) => detail as TenderEvents[K]);
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get text(): string {
    return this.root.textContent.replace(/\s+/g, ' ');
  }

  /** What is told above or beside the list. */
  get notices(): string {
    return [...this.root.querySelectorAll('[part=notice]')]
      .map(({ textContent }) => textContent)
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim();
  }

  get bar(): string {
    return (this.root.querySelector('.pay-bar')?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get numbers(): string[] {
    return [...this.root.querySelectorAll<HTMLElement>('tr[data-id]')].map((row) =>
      row.dataset['id']!.slice(8),
    );
  }

  row(number: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`tr[data-id="invoice:${number}"]`)!;
  }

  box(number: string): HTMLInputElement {
    return this.row(number).querySelector<HTMLInputElement>('input[type=checkbox]')!;
  }

  amount(number: string): HTMLInputElement {
    return this.row(number).querySelector<HTMLInputElement>('input[inputmode=decimal]')!;
  }

  button(name: string): HTMLButtonElement {
    return [...this.root.querySelectorAll('button')].find((button) =>
      (button.getAttribute('aria-label') ?? button.textContent).includes(name),
    )!;
  }

  get checkout() {
    return this.element.querySelector('tender-checkout');
  }

  async shows(condition: () => unknown, what = 'The page should get there.'): Promise<void> {
    await waitUntil(() => Boolean(condition()), what);
    await this.element.updateComplete;
  }

  async selects(...numbers: readonly string[]): Promise<void> {
    for (const number of numbers) this.box(number).click();
    await this.shows(() => this.root.querySelector('.pay-bar'), 'The pay bar should be there.');
  }

  async types(number: string, text: string): Promise<void> {
    await this.shows(() => this.amount(number));
    const input = this.amount(number);
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  filter(name: string, value: string): void {
    const field = this.root.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = value;
    field.dispatchEvent(new Event(name === 'search' ? 'input' : 'change', { bubbles: true, composed: true }));
  }

  async pays(): Promise<void> {
    this.root.querySelector<HTMLButtonElement>('[data-pay]')!.click();
    await this.shows(() => this.checkout, 'The checkout should open.');
  }
}

/** A backend that lists these invoices; everything else a test writes down. */
export const backendOf = (invoices: InvoiceBackend): ScriptedBackend =>
  new ScriptedBackend().on('GET /invoices', invoices.answer);

/** Puts the invoices on the page. */
export async function openInvoices(
  backend: ScriptedBackend,
  { keepsMemory = false, ...properties }: Partial<TenderInvoices> & { keepsMemory?: boolean } = {},
): Promise<Invoices> {
  if (!keepsMemory) sessionStorage.clear();
  const wrapper = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement('tender-invoices');
  Object.assign(element, { endpoint: '/payments', locale: 'en', environment: 'test', fetch: backend.fetch });
  Object.assign(element, properties);
  const invoices = new Invoices(element);
  wrapper.append(element);
  await element.updateComplete;
  return invoices;
}

/** The same, once rows can be seen. */
export async function openList(
  backend: ScriptedBackend,
  properties: Parameters<typeof openInvoices>[1] = {},
): Promise<Invoices> {
  const invoices = await openInvoices(backend, properties);
  await invoices.shows(() => invoices.numbers.length, 'Rows should be there.');
  return invoices;
}
