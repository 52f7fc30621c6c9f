import type { MoreMessages } from './en-more.ts';

/** Words the buyer sees that the backend did not send. English is the source; other languages have its type. */
export const en = {
  loading: 'Loading payment methods',
  legend: 'Payment method',
  pay: (amount: string) => `Pay ${amount}`,
  authorize: (amount: string) => `Authorize ${amount}`,
  placeOrder: 'Place order',
  confirmFree: 'Confirm',
  total: 'Total',
  toPay: 'To pay',
  retry: 'Try again',
  checkAgain: 'Check again',

  noMethods: 'No payment methods are available.',
  loadingPanel: (label: string) => `Loading ${label}`,

  collecting: 'Checking your details…',
  sending: 'Paying…',
  confirming: 'Confirming with the shop…',
  confirmingSlowly: 'This takes longer than usual. Please don’t pay again: we keep asking.',
  confirmingOffline: 'You are offline. Please don’t pay again: we ask as soon as you are back online.',
  acting: 'Continue with your payment provider…',

  askResume: (label: string) => `You started to pay with ${label}.`,
  askResumeHint: 'Continue there, or cancel it and pay another way.',
  resume: 'Continue',
  cancelPayment: 'Cancel this payment',

  declined: 'The payment was declined. Check your details, or choose another way to pay.',
  canceled: 'The payment was canceled. Nothing was charged.',
  expired: 'The payment expired before it was finished. Nothing was charged.',
  notSent: 'The connection was lost before your payment reached us. Nothing was charged; you can pay again.',
  amountChanged: (from: string, to: string) =>
    `The amount changed from ${from} to ${to}. Please check it and press the button again.`,
  quoteChanged: 'Something about your order changed. Please check it and press the button again.',
  methodGone: (label: string) => `${label} is no longer available. Please choose another payment method.`,
  checkFields: 'Please check the marked fields.',
  totalNow: (amount: string) => `The amount to pay is now ${amount}.`,

  problems: {
    offline: 'You are offline. Check your connection and try again.',
    unreachable: 'The shop’s payment service can’t be reached right now. Please try again.',
    'bad-answer': 'The shop’s payment service answered in a way we don’t understand. Please try again.',
    'signed-out': 'You have been signed out. Sign in again, then continue here.',
    forbidden: 'You may not pay this. Please contact the shop.',
    'not-found': 'There is nothing to pay here. Please contact the shop.',
    rejected: 'The payment could not be made. Please check your order and try again.',
    invalid: 'Please check your details.',
    configuration:
      'Something is not set up correctly here. Please choose another way to pay or contact the shop.',
    script:
      'This payment method could not be loaded. Allow its provider in your ad blocker, or choose another.',
    provider: 'This payment method does not work right now. Try again, or choose another.',
  },

  outcomes: {
    succeeded: 'Payment received',
    authorized: 'Payment authorized',
    pending: 'Order placed',
    'partially-paid': 'Partially paid',
    refunded: 'Refunded',
    'partially-refunded': 'Partially refunded',
  },

  payTo: 'Make check payable to',
  sendTo: 'Send check to',
  term: 'Payment terms',
  dueDate: 'Due',
  discountUntil: (amount: string, date: string) => `${amount} off if paid by ${date}`,
};

/** The words that every widget needs. */
export type CoreMessages = typeof en;

/** All words. */
export type Messages = CoreMessages & MoreMessages;
