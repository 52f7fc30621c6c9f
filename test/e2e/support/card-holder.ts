import assert from 'node:assert/strict';
import type { Frame, FrameLocator } from 'playwright-core';
import type { Buyer } from './buyer.ts';

/** Test cards of the sandbox's issuers, by what happens. The first six are the vendors', see `demo/bank/acs/cards.ts`. */
export const CARDS = {
  frictionless: '4263970000005262',
  attempted: '4012001037167778',
  denied: '4012001037461114',
  unavailable: '4012001037484447',
  challenge: '4012001038488884',
  stepUp: '4000000000002503',
  noMethod: '4900000000000011',
  slowMethod: '4900000000000029',
  silentMethod: '4900000000000037',
  app: '4900000000000045',
  decoupled: '4900000000000052',
  twice: '4900000000000060',
  error: '4900000000000078',
  silent: '4900000000000086',
  leavesFrame: '4900000000000094',
} as const;

const oropayField = ({ page }: Buyer, name: string) =>
  page.frameLocator(`iframe[name="${name}"]`).locator('#secure-payment-field');

/** Waits until all of OroPay's fields can be typed into: keys that are pressed in an empty frame are lost. */
export async function seesOroPayFields(buyer: Buyer): Promise<void> {
  for (const name of ['card-number', 'card-expiration', 'card-cvv', 'card-holder-name']) {
    await oropayField(buyer, name).waitFor();
  }
}

/** Types a card into OroPay's fields. */
export async function typesOroPayCard(buyer: Buyer, number: string): Promise<void> {
  await oropayField(buyer, 'card-number').fill(number);
  await oropayField(buyer, 'card-expiration').fill('12/2034');
  await oropayField(buyer, 'card-cvv').fill('123');
  await oropayField(buyer, 'card-holder-name').fill('Jane Smith');
}

/** The issuer's page, in the widget's dialog. */
export const issuerPage = ({ page }: Buyer): FrameLocator =>
  page.frameLocator('iframe[title="Verification by your bank"]');

/** Types a code into the issuer's page and confirms it. */
export async function entersCode(buyer: Buyer, code = '1234', page: FrameLocator = issuerPage(buyer)) {
  await page.getByLabel('Code from our text message').fill(code);
  await page.getByRole('button', { name: 'Confirm' }).click();
}

/**
 * Does something after which the issuer's page wants the whole window, gives it that by its link, and confirms there.
 * The page tries to take the window by itself, in vain. Where a test has looked into the frame before, it could: the
 * browser takes that for a click.
 */
export async function confirmsInTheWholeWindow(buyer: Buyer, act: () => Promise<unknown>): Promise<void> {
  const { page, demo } = buyer;
  const isFramed = (frame: Frame) => /\/acs\/challenge$/.test(frame.url());
  const framed = page.waitForEvent('framenavigated', isFramed);
  await act();
  await (await framed).waitForLoadState();
  assert.equal(new URL(page.url()).origin, demo.shopOrigin);
  await issuerPage(buyer).getByRole('link', { name: 'Use the whole window' }).click();
  await page.waitForURL(/\/acs\/challenge\//);
  await page.getByLabel('Code from our text message').fill('1234');
  await page.getByRole('button', { name: 'Confirm' }).click();
}

/** Decides the newest payment in the bank's app, which is on another screen. */
export async function decidesInApp({ context, demo }: Buyer, decision: 'Approve' | 'Deny'): Promise<void> {
  const app = await context.newPage();
  await app.goto(`${demo.bankOrigin}/acs/app`);
  const decided = app.waitForEvent('load');
  await app.getByRole('button', { name: decision }).first().click();
  await decided;
  await app.close();
}
