import { h } from '../fields/dom.ts';
import { openFrame, type FrameContent, type Host } from '../host.ts';
import { openSession } from '../open-session.ts';
import { contextOf } from '../payment/context.ts';
import type { ElementsSession, FrameSetup, SheetOrder } from '../protocol.ts';
import { WALLETS, walletsOf, type Wallet } from './wallets.ts';

/** The cards in everybody's wallet, by what is on the sheet. */
const CARDS = {
  'Visa •••• 4242': '4242424242424242',
  'Visa •••• 3220 (asks for 3-D Secure)': '4000000000003220',
  'Visa •••• 0002 (will be declined)': '4000000000000002',
} as const;

const BUYER = {
  name: 'Wanda Wallet',
  email: 'wanda@wallet.example',
  phone: null,
  address: {
    line1: '1 Pocket St',
    line2: null,
    city: 'Boston',
    state: 'MA',
    postal_code: '02101',
    country: 'US',
  },
};

/** The Express Checkout Element: a button per wallet, and in place of the browser's own sheet one in the frame. */
function expressContent(root: HTMLElement, host: Host): FrameContent {
  const buttons = h('div', { class: 'Choices' });
  const sheet = h('div', { class: 'Panel', role: 'dialog' });
  sheet.hidden = true;
  root.append(buttons, sheet);
  let setup: FrameSetup | undefined;
  let session: ElementsSession | undefined;
  let opening: Wallet | undefined;
  /** The card the buyer agreed to pay with, until it has been collected. */
  let agreed: string | undefined;
  let isSubmitted = false;

  const wallets = () => walletsOf(session?.wallets ?? [], setup?.options.paymentMethods);

  function drawButtons(): void {
    buttons.replaceChildren(
      ...wallets().map((wallet) => {
        const button = h('button', { type: 'button', class: 'Tab Wallet' }, WALLETS[wallet].label);
        const height = setup?.options.buttonHeight;
        if (height) button.style.height = `${height}px`;
        button.addEventListener('click', () => {
          opening = wallet;
          host.emit('click', { expressPaymentType: wallet });
        });
        return button;
      }),
    );
  }

  function openSheet({ open, lines }: Extract<SheetOrder, { open: string }>): void {
    if (!opening) return;
    const wallet = opening;
    const amount = setup?.elements.amount ?? session?.amount ?? 0;
    const total = `${open}: ${String(amount)} ${(setup?.elements.currency ?? session?.currency ?? '').toUpperCase()}`;
    const cards = Object.entries(CARDS).map(([label, number]) => {
      const button = h('button', { type: 'button', class: 'Tab' }, `Pay with ${label}`);
      button.addEventListener('click', () => {
        agreed = number;
        isSubmitted = false;
        for (const other of sheet.querySelectorAll('button')) other.disabled = true;
        host.emit('confirm', { expressPaymentType: wallet, billingDetails: BUYER });
      });
      return button;
    });
    const cancel = h('button', { type: 'button', class: 'MenuAction' }, 'Cancel');
    cancel.addEventListener('click', () => {
      close();
      host.emit('cancel');
    });
    sheet.setAttribute('aria-label', WALLETS[wallet].label);
    sheet.replaceChildren(
      h('p', { class: 'Label' }, total),
      ...lines.map(({ name, amount: part }) => h('p', { class: 'Label' }, `${name}: ${String(part)}`)),
      ...cards,
      cancel,
    );
    sheet.hidden = false;
  }

  function close(): void {
    opening = undefined;
    agreed = undefined;
    sheet.hidden = true;
  }

  return {
    async draw(next) {
      setup = next;
      const opened = await openSession(next);
      if ('error' in opened) return { error: opened.error };
      session = opened;
      drawButtons();
      return {};
    },
    readiness() {
      const there = wallets();
      if (there.length === 0) return { availablePaymentMethods: undefined };
      const available = Object.entries(WALLETS).map(([name, { option }]) => [
        option,
        there.includes(name as Wallet),
      ]);
      return {
        availablePaymentMethods: {
          amazonPay: false,
          klarna: false,
          paypal: false,
          ...(Object.fromEntries(available) as Record<string, boolean>),
        },
      };
    },
    sheet(order) {
      if ('open' in order) openSheet(order);
      else if ('close' in order) close();
      else {
        sheet.append(h('p', { class: 'Error', role: 'alert' }, order.failed));
        for (const button of sheet.querySelectorAll('button')) button.disabled = false;
        agreed = undefined;
      }
    },
    submit() {
      if (!agreed || !opening) {
        const message = 'The buyer has not confirmed in a wallet.';
        return { error: { type: 'validation_error', code: 'incomplete_payment_method', message } };
      }
      isSubmitted = true;
      return { selectedPaymentMethod: opening };
    },
    collect() {
      if (!agreed || !setup || (setup.elements.mode !== undefined && !isSubmitted))
        return { notSubmitted: true };
      const params = {
        payment_method_data: {
          type: 'card',
          card: { number: agreed, exp_month: 12, exp_year: 2034 },
          billing_details: BUYER,
        },
        client_context: contextOf(setup.elements, session),
      };
      close();
      return { params };
    },
    act: () => undefined,
  };
}

openFrame(expressContent);
