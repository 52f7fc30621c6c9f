import type { PaymentIntent, SetupIntent, Stripe, StripeElements, StripeError } from '@stripe/stripe-js';
import type { ActionReport } from '../../contract/payment.ts';
import { Fault } from '../../contract/problem.ts';
import { compact } from '../../lib/compact.ts';
import type { PanelContext } from '../provider.ts';
import type { StripeConfig } from './config.ts';
import { inTime } from './drawn.ts';
import { asFault, stripeFault } from './fault.ts';
import { readPayload } from './payload.ts';
import { walletTokens } from './wallet-tokens.ts';

/** What finishing needs from the panel. */
export interface FinishTools {
  readonly stripe: Stripe;
  readonly context: PanelContext<StripeConfig>;
  /** What was collected in the form and is to be confirmed here; absent where the backend confirms. */
  readonly typed?: { readonly elements: StripeElements; readonly confirmParams: object };
}

type Intent = PaymentIntent | SetupIntent;
interface Result {
  readonly paymentIntent?: PaymentIntent | undefined;
  readonly setupIntent?: SetupIntent | undefined;
  readonly error?: StripeError | undefined;
}

/**
 * Does what an intent wants of the buyer, whatever it has become meanwhile: in another tab, or before a reload.
 * What comes of it is a hint; the backend asks Stripe itself.
 * @throws Fault when the payload makes no sense, or the intent is not to be had with it
 */
export async function finishIntent(
  payload: unknown,
  tools: FinishTools,
): Promise<Omit<ActionReport, 'action'>> {
  const { stripe, context } = tools;
  const { clientSecret, returnUrl = pageAddress() } = readPayload(payload);
  const isSetup = clientSecret.startsWith('seti_');
  try {
    const found: Result = await inTime<Result>(
      isSetup ? stripe.retrieveSetupIntent(clientSecret) : stripe.retrievePaymentIntent(clientSecret),
      'tell what became of the payment',
    );
    const intent = found.paymentIntent ?? found.setupIntent;
    if (!intent) return unread(found.error, tools);
    return report(intent, await goOn(intent, { ...tools, clientSecret, returnUrl }));
  } catch (error) {
    throw asFault(error, context.words);
  }
}

/** One step further, or nothing where only the backend or time can take it. */
function goOn(
  intent: Intent,
  {
    stripe,
    context,
    typed,
    clientSecret,
    returnUrl,
  }: FinishTools & { clientSecret: string; returnUrl: string },
): Promise<Result> | Result {
  const isSetup = intent.object === 'setup_intent';
  const isCard = context.config.mode === 'card';
  switch (intent.status) {
    case 'requires_payment_method':
      return confirm();
    case 'requires_confirmation':
      return isSetup && isCard ? stripe.confirmCardSetup(clientSecret) : confirm();
    case 'requires_action':
      // Small sums arrive at the buyer's bank in a day or two: nothing to wait for here.
      if (intent.next_action?.type === 'verify_with_microdeposits') return {};
      if (isSetup)
        return isCard ? stripe.confirmCardSetup(clientSecret) : stripe.handleNextAction({ clientSecret });
      // Manual confirmation, as OroCommerce's older bundle does it: its backend confirms once more afterwards.
      return intent.confirmation_method === 'manual'
        ? stripe.handleCardAction(clientSecret)
        : stripe.handleNextAction({ clientSecret });
    default:
      // processing, requires_capture, succeeded, canceled
      return {};
  }

  function confirm(): Promise<Result> | Result {
    const token = walletTokens.get(stripe);
    const means = token ? { confirmParams: { confirmation_token: token } } : typed;
    if (!means) return {};
    walletTokens.delete(stripe);
    const order = {
      ...means,
      // Elements that were made for an intent know its secret.
      ...('elements' in means && context.config.clientSecret ? {} : { clientSecret }),
      confirmParams: { ...means.confirmParams, return_url: returnUrl },
      redirect: 'if_required',
    } as object as { elements: StripeElements; clientSecret: string; redirect: 'if_required' };
    return isSetup ? stripe.confirmSetup(order) : stripe.confirmPayment(order);
  }
}

/** What the backend is told: states and codes, never the intent itself, whose secret is in it. */
function report(before: Intent, { paymentIntent, setupIntent, error }: Result): Omit<ActionReport, 'action'> {
  const intent = paymentIntent ?? setupIntent ?? error?.payment_intent ?? error?.setup_intent ?? before;
  const hasFailed = error ?? ['requires_payment_method', 'canceled'].includes(intent.status);
  return {
    result: hasFailed ? 'failed' : 'completed',
    data: compact({
      intent: intent.id,
      status: intent.status,
      type: error?.type,
      code: error?.code,
      declineCode: error?.decline_code,
    }),
  };
}

/** Not even Stripe says what has become of the intent. Without a network the backend is asked; else the secret is wrong. */
function unread(error: StripeError | undefined, { context }: FinishTools): Omit<ActionReport, 'action'> {
  const { type = 'api_error', code } = error ?? {};
  if (type === 'invalid_request_error' || type === 'authentication_error') {
    const { detail = '' } = stripeFault(error ?? {}, context.words).problem;
    throw new Fault({
      code: 'configuration',
      next: 'choose-another',
      detail: `${detail} Send the client secret of the payment’s own intent, of the account in the method’s config, while it can still be paid.`,
    });
  }
  return { result: 'failed', data: compact({ type, code }) };
}

/** This page without what comes after its `#`: the widget finds its payment again when the buyer is back. */
function pageAddress(): string {
  const url = new URL(location.href);
  url.hash = '';
  return url.href;
}
