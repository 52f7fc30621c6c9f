import type { Payment } from '../../../src/contract/payment.ts';
import type { FixtureShop } from './fixture-shop.ts';

/** What the widget tells of a browser. */
export const BROWSER = {
  colorDepth: 24,
  javaEnabled: false,
  javaScriptEnabled: true,
  language: 'en-US',
  screenHeight: 900,
  screenWidth: 1280,
  timeZoneOffset: -60,
  userAgent: 'Mozilla/5.0',
  challengeWindowSize: '02',
};

/** Does what the widget does with a fingerprint: has the issuer look at the browser where it wants to, and tells. */
export async function reportBrowser(
  shop: FixtureShop,
  { id, nextAction }: Payment,
  browser: object = BROWSER,
): Promise<Payment> {
  if (nextAction?.type !== 'three-d-secure') throw new Error(`It asks for ${nextAction?.type ?? 'nothing'}.`);
  const { fingerprint } = nextAction;
  if (fingerprint) {
    const body = new URLSearchParams({ threeDSMethodData: fingerprint.data ?? '' });
    await shop.issuers.request('/method', { method: 'POST', body });
  }
  const data = { threeDSCompInd: fingerprint ? 'Y' : 'U', browser };
  return shop.report(id, { action: nextAction.id, result: 'completed', data });
}
