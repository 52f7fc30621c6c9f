import { Fault } from '../../contract/problem.ts';
import type { Environment } from '../../contract/payment-method.ts';
import type { ActionReport, Payment, PaymentRequest } from '../../contract/payment.ts';
import { object, safeParse, string, unknown } from '../../contract/schema.ts';
import { compact } from '../../lib/compact.ts';
import type { HttpOptions } from '../http.ts';
import type { PaymentApi } from '../payment-api.ts';
import {
  CheckoutDocument,
  MethodsDocument,
  OrderDocument,
  ReadinessDocument,
  type Checkout,
} from './documents.ts';
import { checkoutIdOf, quoteId, toQuote, type ProviderOptions } from './offer.ts';
import { paymentOfOrder, paymentOfRefusal, type Answered, type Base } from './payment.ts';
import { askWith, Refusal } from './storefront.ts';

/** How to reach an OroCommerce storefront. `endpoint` is the API's base, `/api`. */
export interface OroOptions extends HttpOptions {
  readonly environment: Environment;
  /** The checkout of this widget, `checkout:1`. */
  readonly payable: string;
  readonly providerOptions: ProviderOptions;
}

/** The page's own addresses that OroCommerce sends the buyer to after a provider's page; all lead back to the widget. */
interface Ways {
  readonly successUrl: string;
  readonly failureUrl: string;
  readonly partiallyPaidUrl: string;
}

const StripeData = object({ confirmationToken: string, paymentMethodType: string });

/** The provider needs its data before the payment: the sub-resource that takes them, by the one that pays. */
const INFO: Readonly<Record<string, string>> = {
  paymentStripePaymentElement: 'paymentInfoStripePaymentElement',
};

/**
 * OroCommerce 6.1+ through its storefront JSON:API. Its payment request starts, looks after and finishes a payment, so
 * one under way is asked about by sending the same again; what it did is then read from checkout and order.
 * Source: https://doc.oroinc.com/api/checkout-api/
 */
export function createOroApi(options: OroOptions): PaymentApi {
  const { environment, providerOptions, payable } = options;
  const ask = askWith(options);
  /** A provider's step, and where OroCommerce learns what it brought. In memory only: who has the address is let in. */
  let step: Answered | undefined;
  let ways: Ways | undefined;
  const ownId = payable.replace(/^checkout:/, '');

  const path = (id: string, part = '') => `/checkouts/${encodeURIComponent(id)}${part}`;
  const readCheckout = async (id: string) =>
    (await ask(CheckoutDocument, { method: 'GET', path: path(id) })).data;

  async function quote(signal?: AbortSignal) {
    if (ownId === payable) {
      const detail = `backend="orocommerce" pays checkouts, such as payable="checkout:1"; it is “${payable}”.`;
      throw new Fault({ code: 'configuration', detail, next: 'contact-merchant' });
    }
    const get = { method: 'GET', ...(signal && { signal }) } as const;
    const [{ data: checkout }, { data: methods }] = await Promise.all([
      ask(CheckoutDocument, { ...get, path: path(ownId) }),
      ask(MethodsDocument, { ...get, path: path(ownId, '/availablePaymentMethods') }),
    ]);
    const payment = await standing(checkout);
    return compact({ ...toQuote(checkout, methods, environment, providerOptions), payment });
  }

  /** The payment that has settled a checkout or is under way; reading it disturbs nothing. */
  async function standing(checkout: Checkout): Promise<Payment | undefined> {
    const { attributes, relationships } = checkout;
    const order = relationships?.order?.data;
    if (attributes.completed && order) {
      const answer = await ask(OrderDocument, {
        method: 'GET',
        path: `/orders/${encodeURIComponent(order.id)}`,
      });
      return paymentOfOrder(baseOf(checkout), answer.data);
    }
    return attributes.paymentInProgress ? { ...baseOf(checkout), status: 'processing' } : undefined;
  }

  /** What has become of the checkout's payment; one under way is asked to go on. */
  async function look(): Promise<Payment | undefined> {
    try {
      const checkout = await readCheckout(ownId);
      if (checkout.attributes.completed || !checkout.attributes.paymentInProgress)
        return await standing(checkout);
      return await pay(checkout, await resourceOf(checkout));
    } catch (error) {
      if (error instanceof Fault && error.problem.code === 'not-found') return undefined;
      throw error;
    }
  }

  /** What has become of the payment; when there is none, it was given up. */
  const theTruth = async (): Promise<Payment> =>
    (await look()) ?? { ...baseOf(await readCheckout(ownId)), status: 'canceled' };

  /** The sub-resource that pays this checkout. @throws Fault when it is not ready, or has to be paid elsewhere */
  async function resourceOf({ id, attributes }: Checkout): Promise<string> {
    const { meta } = await ask(ReadinessDocument, { method: 'GET', path: path(id, '/payment') });
    const resource = meta.paymentUrl?.split('/').at(-1);
    if (resource) return resource;
    const reasons = (meta.errors ?? []).flatMap(({ detail }) => detail ?? []).join(' ');
    if (reasons) throw new Fault({ code: 'rejected', message: reasons, next: 'retry' });
    const method = attributes.paymentMethod ?? '';
    const detail = `OroCommerce’s API cannot pay with “${method}”: only the shop’s own checkout page can.`;
    throw new Fault({ code: 'provider', detail, next: 'choose-another' });
  }

  async function pay(checkout: Checkout, resource: string): Promise<Payment> {
    const base = baseOf(checkout);
    try {
      const meta = ways ?? waysTo(location.href, base.id);
      const request = { method: 'POST', path: path(checkout.id, `/${resource}`), body: { meta } } as const;
      return paymentOfOrder(base, (await ask(OrderDocument, request)).data);
    } catch (error) {
      const answered = error instanceof Refusal ? paymentOfRefusal(base, error) : undefined;
      if (!answered) throw error;
      if (answered.returnUrl) step = answered;
      return answered.payment;
    }
  }

  async function create(request: PaymentRequest) {
    const id = checkoutIdOf(request.quote);
    const attributes = { paymentMethod: request.method };
    const body = { data: { type: 'checkouts', id, attributes } };
    const { data: checkout } = await ask(CheckoutDocument, { method: 'PATCH', path: path(id), body });
    const { totalValue, currency } = checkout.attributes;
    if (quoteId(id, totalValue, currency) !== request.quote) return { changedQuote: await quote() };
    const resource = await resourceOf(checkout);
    const info = INFO[resource];
    if (info) await tell(id, info, request.data);
    ways = waysTo(request.returnUrl, id);
    return pay(checkout, resource);
  }

  async function tell(id: string, resource: string, data: unknown): Promise<void> {
    const parsed = safeParse(StripeData, data);
    if (!parsed.success)
      throw new Fault({ code: 'provider', detail: `Stripe gave no token: ${parsed.error}.`, next: 'retry' });
    const { confirmationToken: confirmationTokenId, paymentMethodType } = parsed.data;
    const body = { meta: { confirmationTokenId, paymentMethodType } };
    await ask(unknown, { method: 'POST', path: path(id, `/${resource}`), body });
  }

  return {
    quote: (_, signal) => quote(signal),

    async create(request) {
      try {
        return await create(request);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (error.error.title === 'payment method is applicable constraint')
          return { changedQuote: await quote() };
        // Completed or being paid, in another window for instance: that payment is the answer.
        const found = error.status === 403 ? await look() : undefined;
        if (found) return found;
        throw error;
      }
    },

    read: () => look(),

    /** OroCommerce notices only when its own address is visited, which sends the buyer back here. */
    async report(paymentId, { result }: ActionReport) {
      if (!step) return theTruth();
      // It has no way out of a step that failed but to take it again.
      if (result !== 'completed') return step.payment;
      const { payment, returnUrl: url = '' } = step;
      step = undefined;
      return { ...payment, nextAction: { type: 'redirect', id: `${paymentId}-return`, url } };
    },

    /** There is nothing to cancel with: the answer is what has become of the payment. */
    cancel: () => theTruth(),

    deleteSaved: () =>
      Promise.reject(
        new Fault({
          code: 'configuration',
          detail: 'OroCommerce’s API deletes no saved methods.',
          next: 'contact-merchant',
        }),
      ),
  };
}

function baseOf({ id, attributes }: Checkout): Base {
  const method = attributes.paymentMethod ?? '';
  const amount = { amount: attributes.totalValue, currency: attributes.currency };
  return { id, payables: [`checkout:${id}`], method: { id: method, label: method }, amount };
}

function waysTo(page: string, paymentId: string): Ways {
  const url = new URL(page);
  url.searchParams.set('tender-payment', paymentId);
  return { successUrl: url.href, failureUrl: url.href, partiallyPaidUrl: url.href };
}
