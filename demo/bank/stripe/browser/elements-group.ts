import type { Controller } from './controller-client.ts';
import { checkElementsOptions } from './elements-options.ts';
import { StripeElement } from './element.ts';
import { Emitter, type Listener } from './emitter.ts';
import { IntegrationError, notReady } from './integration-error.ts';
import type { ElementOptions, ElementsOptions, ElementType, FrameSetup, StripeError } from './protocol.ts';

const VALID: readonly ElementType[] = ['payment', 'card', 'expressCheckout'];
const NEED_TERMS: readonly ElementType[] = ['payment', 'expressCheckout'];
const FIXED_BY_INTENT = ['mode', 'amount', 'currency', 'setupFutureUsage', 'captureMethod', 'onBehalfOf'];

const isValid = (type: string): type is ElementType => VALID.some((valid) => valid === type);

/** Checks what `elements.create()` is asked for. */
function checkType(type: string, { clientSecret, mode }: ElementsOptions): ElementType {
  if (type === 'paymentRequestButton') {
    throw new IntegrationError(
      'The paymentRequestButton Element is no longer supported. Use the Express Checkout Element instead: elements.create("expressCheckout").',
    );
  }
  if (!isValid(type)) {
    throw new IntegrationError(
      `A valid Element name must be provided. Valid Elements are:\n  ${VALID.join(', ')}; you passed: ${type}.`,
    );
  }
  if (NEED_TERMS.includes(type) && clientSecret === undefined && mode === undefined) {
    throw new IntegrationError(
      `In order to create a ${type} element, you must pass a clientSecret or mode when creating the Elements group.\n\ne.g. stripe.elements({clientSecret: "{{CLIENT_SECRET}}"})`,
    );
  }
  return type;
}

/** What `stripe.elements()` returns: Elements that belong to one payment. */
export class ElementsGroup {
  readonly _controller: Controller;
  readonly #identity: Pick<FrameSetup, 'key' | 'account' | 'group'>;
  readonly #elements = new Map<ElementType, StripeElement>();
  readonly #events = new Emitter();
  #options: ElementsOptions;

  constructor(options: object, key: string, account: string | undefined, controller: Controller) {
    this.#options = checkElementsOptions(options);
    this.#identity = { key, account, group: `elements_${crypto.randomUUID()}` };
    this._controller = controller;
  }

  get _options(): ElementsOptions {
    return this.#options;
  }

  create(type: string, options: ElementOptions = {}): StripeElement {
    const known = checkType(type, this.#options);
    if (this.#elements.has(known)) {
      throw new IntegrationError(`Can only create one Element of type ${known}.`);
    }
    const element = new StripeElement(known, options, {
      setup: () => ({ ...this.#identity, elements: this.#options, controller: this._controller.name }),
      forget: () => this.#elements.delete(known),
    });
    this.#elements.set(known, element);
    return element;
  }

  getElement(type: string): StripeElement | null {
    return isValid(type) ? (this.#elements.get(type) ?? null) : null;
  }

  on(type: string, listener: Listener): void {
    this.#events.on(type, listener);
  }

  async update(options: Readonly<Record<string, unknown>>): Promise<void> {
    const fixed = this.#options.clientSecret === undefined ? [] : FIXED_BY_INTENT;
    const wrong = fixed.find((name) => options[name] !== undefined);
    if (wrong) {
      throw new IntegrationError(
        `elements.update(): ${wrong} cannot be set: the clientSecret’s intent says it.`,
      );
    }
    this.#options = checkElementsOptions({ ...this.#options, ...options }, 'elements.update()');
    await this.#refresh();
    this.#events.emit('update-end');
  }

  async fetchUpdates(): Promise<{ error?: { message: string } }> {
    if (this.#options.clientSecret === undefined) {
      throw new IntegrationError(
        'elements.fetchUpdates() needs Elements that were created with a clientSecret.',
      );
    }
    await this.#refresh();
    return {};
  }

  async submit(): Promise<{ error: StripeError } | { selectedPaymentMethod: string }> {
    const element = this._paying('elements.submit()');
    if (!element._isReady || !element._port) throw notReady();
    return element._port.call('submit', null);
  }

  /** The Element that holds the payment. @throws when none is mounted */
  _paying(call: string): StripeElement {
    const element = [this.#elements.get('payment'), this.#elements.get('expressCheckout')].find(
      (candidate) => candidate?._frameName !== undefined,
    );
    if (element) return element;
    throw new IntegrationError(
      `Invalid value for ${call}: elements should have a mounted Payment Element or Express Checkout Element.`,
    );
  }

  async #refresh(): Promise<void> {
    await Promise.all([...this.#elements.values()].map((element) => element._refresh()));
  }
}
