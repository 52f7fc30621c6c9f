import { Controller } from './controller-client.ts';
import { ElementsGroup } from './elements-group.ts';
import { StripeElement } from './element.ts';
import { IntegrationError, notReady, notRetrieved } from './integration-error.ts';
import {
  act,
  confirm,
  idOf,
  leaveFor,
  resultOf,
  retrieve,
  returnAddress,
  type IntentResult,
} from './intents.ts';
import { checkNeverFields } from './never-fields.ts';
import type { Billing, StripeError } from './protocol.ts';

interface MethodData {
  readonly billing_details?: Billing;
}

interface ConfirmParams {
  readonly return_url?: string;
  readonly payment_method?: string;
  readonly payment_method_data?: MethodData;
  readonly confirmation_token?: string;
}

interface ConfirmOrder {
  readonly elements?: unknown;
  readonly clientSecret?: string;
  readonly confirmParams?: ConfirmParams;
  readonly redirect?: 'always' | 'if_required';
}

interface CardOrder {
  readonly payment_method?: string | { readonly card?: unknown; readonly billing_details?: Billing };
}

interface MethodOrder {
  readonly elements?: unknown;
  readonly params?: MethodData;
  readonly type?: string;
  readonly card?: unknown;
}

type Failure = Promise<{ readonly error: StripeError }>;

/** What `Stripe(key)` returns. */
export class StripeInstance {
  readonly #key: string;
  readonly #account: string | undefined;
  readonly #controller: Controller;

  constructor(key: string, account: string | undefined) {
    this.#key = key;
    this.#account = account;
    this.#controller = new Controller(key, account);
  }

  elements(options: object = {}): ElementsGroup {
    return new ElementsGroup(options, this.#key, this.#account, this.#controller);
  }

  async createConfirmationToken(order: {
    readonly elements?: unknown;
    readonly params?: { readonly payment_method_data?: MethodData };
  }): Promise<{ readonly confirmationToken: object } | Awaited<Failure>> {
    const caller = 'createConfirmationToken';
    const frame = this.#frameOf(this.#group(order.elements, caller), caller, {
      billing: order.params?.payment_method_data?.billing_details,
      path: 'params.payment_method_data',
    });
    const params = order.params ?? {};
    const path = 'confirmation_tokens';
    const { object, error } = await this.#controller.send({ method: 'POST', path, params, frame, caller });
    return error ? { error } : { confirmationToken: object };
  }

  async createPaymentMethod(
    order: MethodOrder,
  ): Promise<{ readonly paymentMethod: object } | Awaited<Failure>> {
    const caller = 'createPaymentMethod';
    const { elements, params = {}, card, ...rest } = order;
    let frame: string;
    if (card === undefined) {
      const group = this.#group(elements, caller);
      if (group._options.paymentMethodCreation !== 'manual') {
        throw new IntegrationError(
          "stripe.createPaymentMethod() with elements needs Elements that were created with paymentMethodCreation: 'manual'.",
        );
      }
      frame = this.#frameOf(group, caller, { billing: params.billing_details, path: 'params' });
    } else {
      frame = this.#cardFrame(card);
    }
    const token = await this.#controller.send({
      method: 'POST',
      path: 'payment_methods',
      params: { payment_method_data: { ...rest, ...params } },
      frame,
      caller,
    });
    return token.error ? { error: token.error } : { paymentMethod: token.object };
  }

  confirmPayment(order: ConfirmOrder): Promise<IntentResult> {
    return this.#confirmWith('confirmPayment', 'payment', order);
  }

  confirmSetup(order: ConfirmOrder): Promise<IntentResult> {
    return this.#confirmWith('confirmSetup', 'setup', order);
  }

  confirmCardPayment(
    secret: string,
    data?: CardOrder,
    options?: { handleActions?: boolean },
  ): Promise<IntentResult> {
    return this.#confirmCard('confirmCardPayment', 'payment', secret, data, options);
  }

  confirmCardSetup(
    secret: string,
    data?: CardOrder,
    options?: { handleActions?: boolean },
  ): Promise<IntentResult> {
    return this.#confirmCard('confirmCardSetup', 'setup', secret, data, options);
  }

  async handleNextAction(order: { readonly clientSecret: string }): Promise<IntentResult> {
    const caller = 'handleNextAction';
    const found = await retrieve(this.#controller, order.clientSecret, caller);
    if ('error' in found) return found;
    if (found.intent.status !== 'requires_action') {
      const kind = found.intent.object === 'payment_intent' ? 'PaymentIntent' : 'SetupIntent';
      throw new IntegrationError(`${caller}: The ${kind} supplied is not in the requires_action state.`);
    }
    return act(this.#controller, found.intent, caller);
  }

  async handleCardAction(secret: string): Promise<IntentResult> {
    const caller = 'handleCardAction';
    idOf(secret, caller, 'payment');
    const found = await retrieve(this.#controller, secret, caller);
    if ('error' in found) return found;
    if (found.intent.status !== 'requires_action') {
      throw new IntegrationError(
        `${caller}: The PaymentIntent supplied is not in the requires_action state.`,
      );
    }
    if (found.intent.confirmation_method !== 'manual') {
      throw new IntegrationError(
        `${caller}: The PaymentIntent supplied does not require manual server-side confirmation. Please use confirmCardPayment instead to complete the payment.`,
      );
    }
    return act(this.#controller, found.intent, caller);
  }

  async retrievePaymentIntent(secret: string): Promise<IntentResult> {
    idOf(secret, 'retrievePaymentIntent', 'payment');
    const found = await retrieve(this.#controller, secret, 'retrievePaymentIntent');
    return 'error' in found ? found : resultOf(found.intent);
  }

  async retrieveSetupIntent(secret: string): Promise<IntentResult> {
    idOf(secret, 'retrieveSetupIntent', 'setup');
    const found = await retrieve(this.#controller, secret, 'retrieveSetupIntent');
    return 'error' in found ? found : resultOf(found.intent);
  }

  async createRadarSession(): Promise<{ readonly radarSession: object } | Awaited<Failure>> {
    const { object, error } = await this.#controller.send({
      method: 'POST',
      path: 'radar/session',
      params: {},
    });
    return error ? { error } : { radarSession: object };
  }

  /** The loader of `@stripe/stripe-js` introduces itself here. */
  _registerWrapper(): void {
    // Nothing in the sandbox depends on who loaded it.
  }

  registerAppInfo(): void {
    // As above.
  }

  async #confirmWith(caller: string, kind: 'payment' | 'setup', order: ConfirmOrder): Promise<IntentResult> {
    const { elements, confirmParams = {}, redirect = 'always' } = order;
    const group = elements === undefined ? undefined : this.#group(elements, caller);
    const secret = order.clientSecret ?? group?._options.clientSecret ?? '';
    idOf(secret, caller, kind);
    if (redirect === 'always' && !confirmParams.return_url) {
      throw new IntegrationError(
        `stripe.${caller}() needs confirmParams.return_url, unless redirect is 'if_required'.`,
      );
    }
    const frame =
      group &&
      this.#frameOf(group, caller, {
        billing: confirmParams.payment_method_data?.billing_details,
        path: 'confirmParams.payment_method_data',
      });
    const confirmed = await confirm(this.#controller, secret, { params: confirmParams, frame, caller });
    if ('error' in confirmed) return confirmed;
    const result = await act(this.#controller, confirmed.intent, caller);
    if (result.error || redirect !== 'always') return result;
    const intent = 'paymentIntent' in result ? result.paymentIntent : result.setupIntent;
    return leaveFor(returnAddress(confirmParams.return_url ?? '', intent));
  }

  async #confirmCard(
    caller: string,
    kind: 'payment' | 'setup',
    secret: string,
    data: CardOrder = {},
    { handleActions = true }: { handleActions?: boolean } = {},
  ): Promise<IntentResult> {
    idOf(secret, caller, kind);
    if (data instanceof StripeElement) {
      throw new IntegrationError(`Do not pass an Element to stripe.${caller}() directly.`);
    }
    const { payment_method: means, ...rest } = data;
    const isNew = typeof means === 'object';
    const frame = isNew ? this.#cardFrame(means.card) : undefined;
    const params = isNew
      ? { ...rest, payment_method_data: { billing_details: means.billing_details } }
      : { ...rest, payment_method: means };
    const confirmed = await confirm(this.#controller, secret, { params, frame, caller });
    if ('error' in confirmed) return confirmed;
    return handleActions ? act(this.#controller, confirmed.intent, caller) : resultOf(confirmed.intent);
  }

  #group(elements: unknown, caller: string): ElementsGroup {
    if (!(elements instanceof ElementsGroup)) {
      throw new IntegrationError(
        `Invalid value for stripe.${caller}(): elements should be an Elements object created by stripe.elements().`,
      );
    }
    if (elements._controller === this.#controller) return elements;
    throw new IntegrationError(
      'Please use the same instance of `Stripe` you used to create this Element to submit it.',
    );
  }

  #frameOf(
    group: ElementsGroup,
    name: string,
    given: { readonly billing: Billing | undefined; readonly path: string },
  ): string {
    const element = group._paying(`stripe.${name}()`);
    if (!element._isReady || element._frameName === undefined) throw notReady();
    checkNeverFields(element._options.fields?.billingDetails, given.billing, { name, path: given.path });
    return element._frameName;
  }

  #cardFrame(card: unknown): string {
    if (!(card instanceof StripeElement)) {
      throw new IntegrationError(
        'Invalid value for card: it should be a Card Element created by elements.create().',
      );
    }
    if (card._frameName === undefined) throw notRetrieved();
    if (!card._isReady) throw notReady();
    return card._frameName;
  }
}
