import { array, boolean, matching, number, object, oneOf, record, string } from '../../contract/schema.ts';
import { unknown, type Infer } from '../../contract/schema.ts';

/** `pi_…_secret_…` or `seti_…_secret_…`: what lets a browser see and confirm one intent. */
export const ClientSecret = matching(/^(pi|seti)_[A-Za-z0-9]+_secret_\w+$/, 'pi_…_secret_…');

/**
 * How paying goes, and with that what the panel hands over and which `sdk` payloads it understands; see README.md.
 * `confirmation-token` unless told.
 */
export const StripeMode = oneOf('confirmation-token', 'client-confirm', 'card');

/** What the backend sends for a Stripe method. Names and meanings are Stripe's. */
export const StripeConfig = object(
  {
    /** `pk_test_…` or `pk_live_…`. */
    publishableKey: matching(/^pk_(test|live)_\w+$/, 'pk_test_…'),
  },
  {
    mode: StripeMode,
    /** Connect: the account of a direct charge. Everything of this method then happens on that account. */
    stripeAccount: matching(/^acct_\w+$/, 'acct_…'),
    /** Connect: the account that a destination charge is settled for. The intent has to have the same. */
    onBehalfOf: matching(/^acct_\w+$/, 'acct_…'),
    apiVersion: string,
    betas: array(string),
    /** `client-confirm` only: the intent, where it exists before the buyer pays. It says amount and terms then. */
    clientSecret: ClientSecret,

    captureMethod: oneOf('automatic', 'automatic_async', 'manual'),
    setupFutureUsage: oneOf('off_session', 'on_session'),
    /** Restricts the offered types; left out, Stripe's dashboard decides. */
    paymentMethodTypes: array(string),
    excludedPaymentMethodTypes: array(string),
    paymentMethodConfiguration: matching(/^pmc_\w+$/, 'pmc_…'),
    paymentMethodOptions: record(unknown),
    paymentMethodOrder: array(string),

    layout: oneOf('tabs', 'accordion', 'auto'),
    /** More of Stripe's layout object, such as `{"radios": "always"}`. */
    layoutOptions: record(unknown),
    terms: record(oneOf('auto', 'always', 'never')),
    wallets: record(oneOf('auto', 'never')),
    business: object({ name: string }),
    /**
     * What Stripe's form asks for. `never`: what the quote's order says is sent instead; where it says nothing, the
     * form asks after all, because Stripe refuses a payment that lacks it.
     */
    billingDetails: object(
      {},
      {
        name: oneOf('auto', 'never'),
        email: oneOf('auto', 'never'),
        phone: oneOf('auto', 'never'),
        address: oneOf('auto', 'never', 'if_required'),
      },
    ),
    /** Put over what the widget's own theme says. */
    appearance: object(
      {},
      {
        theme: oneOf('stripe', 'night', 'flat'),
        labels: oneOf('auto', 'above', 'floating'),
        inputs: oneOf('spaced', 'condensed'),
        variables: record(string),
        rules: record(record(string)),
      },
    ),
    /** `{"cssSrc": …}` or `{"family": …, "src": …}`, with `weight`, `style` and so on. */
    fonts: array(record(string)),
    /** Of `card` only. */
    card: object({}, { hidePostalCode: boolean, hideIcon: boolean, iconStyle: oneOf('default', 'solid') }),

    /** Present: the buttons of Apple Pay, Google Pay, Link and so on are shown above the list, where the browser has them. */
    express: object(
      {},
      {
        paymentMethods: record(oneOf('auto', 'always', 'never')),
        paymentMethodOrder: array(string),
        /** Pixels, 40 to 55. */
        buttonHeight: number,
        buttonType: record(string),
        buttonTheme: record(string),
        emailRequired: boolean,
        phoneNumberRequired: boolean,
        billingAddressRequired: boolean,
        layout: object({}, { maxColumns: number, maxRows: number }),
      },
    ),

    /** Whether Stripe may collect fraud signals (Oro's "user monitoring"). */
    userMonitoring: boolean,
    /** What is short-lived: a customer session opens one form only, so every quote needs a fresh one. */
    session: object({}, { customerSessionClientSecret: matching(/^cuss_\w+$/, 'cuss_…_secret_…') }),
  },
);
export type StripeConfig = Infer<typeof StripeConfig>;
