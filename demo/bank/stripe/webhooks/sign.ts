import { createHmac } from 'node:crypto';

/** The `Stripe-Signature` header of a webhook. Source: docs.stripe.com/webhooks#verify-manually. */
export function signatureOf(body: string, secret: string, seconds: number): string {
  const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${mac}`;
}
