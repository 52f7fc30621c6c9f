import { expect } from '@open-wc/testing';
import { openCheckout, type Checkout } from '../../support/checkout-fixture.ts';
import { aPayment, aQuote, cheque, usd } from '../../support/samples.ts';
import { json, ScriptedBackend } from '../../support/scripted-backend.ts';
import { asGlobal, type ProviderSample } from './sample.ts';
import { waitUntil } from '../../support/wait-until.ts';

const LABEL = 'The vendor';

/** How long the product waits for a vendor, and for what a script fetches after it has come. */
const PATIENCE = [15_000, 5000];

/** The clock runs ahead for those who wait so long. */
export function hurry() {
  const real = window.setTimeout.bind(window);
  const patience: number[] = [];
  const soon = (run: () => void, milliseconds = 0, ...values: never[]) => {
    if (!PATIENCE.includes(milliseconds)) return real(run, milliseconds, ...values);
    patience.push(milliseconds);
    return real(run, 0, ...values);
  };
  const restore = asGlobal('setTimeout', soon)();
  const limit = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (milliseconds) => {
    if (!PATIENCE.includes(milliseconds)) return limit(milliseconds);
    patience.push(milliseconds);
    return limit(0);
  };
  return {
    patience,
    restore: () => {
      restore();
      AbortSignal.timeout = limit;
    },
  };
}

/** A buyer is offered the sample’s method and checks, and chooses the vendor’s. */
export async function choose(
  provider: string,
  { config, amount = usd('131.40') }: ProviderSample,
): Promise<Checkout> {
  const vendor = { ...cheque, id: 'vendor_1', provider, label: LABEL, config: config as object };
  const quote = aQuote({
    payables: [{ id: 'checkout:1001', label: 'Order 1001', amount }],
    total: amount,
    parts: [],
    methods: [vendor, cheque],
  });
  const backend = new ScriptedBackend(quote).on('POST /payments', json(aPayment({ amount })));
  const checkout = await openCheckout(backend);
  await checkout.reaches('choosing');
  checkout.choose(LABEL);
  return checkout;
}

/** Types into the panel what the sample says. */
export async function enter(checkout: Checkout, entry: NonNullable<ProviderSample['entry']>): Promise<void> {
  for (const [label, value] of Object.entries(entry)) {
    const control = () =>
      [...checkout.element.querySelectorAll('div')]
        .flatMap((box) => [...(box.shadowRoot?.querySelectorAll('label') ?? [])])
        .find((found) => found.textContent.trim().startsWith(label))?.control as HTMLInputElement | undefined;
    await waitUntil(control, `The panel should have “${label}”.`);
    if (value === true) control()!.click();
    else {
      control()!.value = value;
      control()!.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

/** The trouble is told to both who have to know, and the buyer pays another way. */
export async function expectAnotherWay(
  checkout: Checkout,
  sentence: string,
  forDeveloper: RegExp,
  isPanelGone = true,
): Promise<void> {
  await waitUntil(
    () => checkout.told('tender-problem').length > 0,
    'The checkout should report the trouble.',
  );
  await checkout.reaches(isPanelGone ? 'choosing' : 'ready');
  expect(checkout.text).to.contain(sentence);
  expect(checkout.told('tender-problem')[0]!.detail).to.match(forDeveloper);
  if (isPanelGone)
    expect(checkout.element.querySelectorAll('iframe'), 'frames of the vendor').to.have.length(0);
  checkout.choose(cheque.label);
  await checkout.reaches('ready');
  checkout.payButton.click();
  await checkout.reaches('done');
}
