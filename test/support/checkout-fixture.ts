import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/index.ts';
import type { TenderCheckout } from '../../src/elements/tender-checkout.ts';
import type { TenderEvents } from '../../src/elements/events.ts';
import type { PublicState } from '../../src/elements/public-state.ts';
import type { ScriptedBackend } from './scripted-backend.ts';
import { waitUntil } from './wait-until.ts';

/** A checkout on the page, with what a test asks it and does to it in a buyer's terms. */
export class Checkout {
  readonly element: TenderCheckout;
  readonly #told: { type: string; detail: unknown }[] = [];

  constructor(element: TenderCheckout) {
    this.element = element;
    for (const type of ['ready', 'change', 'submit', 'action', 'finished', 'problem']) {
      element.addEventListener(`tender-${type}`, (event) => {
        this.#told.push({ type: event.type, detail: (event as CustomEvent).detail });
      });
    }
  }

  /** The details of all events of this type, in order. */
  told<K extends keyof TenderEvents>(type: K): TenderEvents[K][] {
    return this.#told.filter((event) => event.type === type).map(({ detail }) => detail as TenderEvents[K]);
  }

  async reaches(step: PublicState['step']): Promise<void> {
    await waitUntil(() => this.element.state.step === step, `The checkout should reach “${step}”.`);
    await this.element.updateComplete;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  /** Everything a buyer can read, panels included. */
  get text(): string {
    const boxes = [...this.element.querySelectorAll('div')].filter((box) => box.offsetParent !== null);
    const panels = boxes.map((box) => box.shadowRoot?.textContent ?? '');
    return [this.root.textContent, ...panels].join(' ').replace(/\s+/g, ' ');
  }

  radio(label: string): HTMLInputElement {
    const row = [...this.root.querySelectorAll('label')].find((entry) => entry.textContent.includes(label));
    return row!.querySelector('input')!;
  }

  choose(label: string): void {
    this.radio(label).click();
  }

  button(name: string): HTMLButtonElement {
    return [...this.root.querySelectorAll('button')].find((button) => button.textContent.includes(name))!;
  }

  get payButton(): HTMLButtonElement {
    return this.root.querySelector<HTMLButtonElement>('[part=pay-button]')!;
  }

  get notice(): string {
    return this.root.querySelector('[part=notice]')?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  }
}

/** Puts a checkout on the page that talks to the given backend. */
export async function openCheckout(
  { fetch }: Pick<ScriptedBackend, 'fetch'>,
  attributes: Partial<
    Pick<TenderCheckout, 'backend' | 'endpoint' | 'payable' | 'locale' | 'environment' | 'returnUrl'>
  > = {},
): Promise<Checkout> {
  sessionStorage.clear();
  const wrapper = await fixture<HTMLDivElement>(html`<div></div>`);
  const element = document.createElement('tender-checkout');
  const usual = { endpoint: '/payments', payable: 'checkout:1001', locale: 'en', environment: 'test' };
  Object.assign(element, { ...usual, ...attributes, fetch });
  const checkout = new Checkout(element);
  wrapper.append(element);
  await element.updateComplete;
  return checkout;
}
