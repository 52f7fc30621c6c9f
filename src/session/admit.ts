import type { Quote } from '../contract/quote.ts';
import type { Environment, PaymentMethod } from '../contract/payment-method.ts';

/** Why a method is left out, for the developer. Undefined: it is let in. */
function refusal(method: PaymentMethod, environment: Environment, isKnown: boolean): string | undefined {
  const name = `Payment method “${method.id}”`;
  if (!isKnown) {
    return (
      `${name} is left out: no code for provider “${method.provider}”. ` +
      `If the backend answers with a redirect or a frame, send provider "generic".`
    );
  }
  if (method.environment !== environment) {
    return (
      `${name} is left out: it is for environment “${method.environment}”, the tag for “${environment}”. ` +
      `Set environment="${method.environment}" or configure the other keys.`
    );
  }
  return undefined;
}

/** Leaves out the methods that this widget must not or cannot show, and reports each. */
export function admit(
  quote: Quote,
  environment: Environment,
  providers: Readonly<Record<string, unknown>>,
  report: (detail: string) => void,
): Quote {
  const methods = quote.methods.filter((method) => {
    const why = refusal(method, environment, Object.hasOwn(providers, method.provider));
    if (why) report(why);
    return !why;
  });
  return methods.length === quote.methods.length ? quote : { ...quote, methods };
}
